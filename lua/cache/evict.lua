-- cache/evict: forgets what keys of one shard of a region hold, and voids the leases on them.
--
-- KEYS  one per entry and one per lease
-- Returns how many of these there were, be they good or not.

return {redis.call('UNLINK', unpack(KEYS))}
