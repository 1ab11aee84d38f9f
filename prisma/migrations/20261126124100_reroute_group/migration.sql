-- Referrals that were rerouted together, so that they can be undone together.
CREATE INDEX "referral_event_group_idx" ON "referral_event" (("details" ->> 'group'))
  WHERE "kind" = 'rerouted' AND "details" ? 'group';
