-- cache/clear: makes everything in one shard of a region a miss, and voids its leases: without the epoch and the log no
-- entry is good. The entries themselves stay until they expire.
--
-- KEYS  1  the log of invalidated tags     2  the epoch
-- Returns how many of these there were.

return {redis.call('UNLINK', KEYS[1], KEYS[2])}
