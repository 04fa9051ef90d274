-- ratelimit/reset: forgets what one subject has taken.
--
-- KEYS  one per limit, sharing the subject's hash tag
-- Returns the number of limits that held something.

return {redis.call('DEL', unpack(KEYS))}
