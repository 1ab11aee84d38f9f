-- The row in the columns of its file, to be mended and sent again: identifiers as marked pseudonyms, nothing in clear
-- that does not look like what belongs in its column.
ALTER TABLE "rejected_row" ADD COLUMN "cells" JSONB;
