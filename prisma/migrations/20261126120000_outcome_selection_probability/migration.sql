-- How likely the examined item was to be examined, where a file of outcomes tells it.
ALTER TABLE outcome ADD COLUMN selection_probability DOUBLE PRECISION
  CHECK (selection_probability > 0 AND selection_probability <= 1);
