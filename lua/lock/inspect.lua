-- lock/inspect: says who holds a lock.
--
-- KEYS  1  the lock
-- ARGV  1  optional: now in us, in place of the server's clock
-- Returns nothing if nobody does; else the token, how long the lease lasts in us, and the owner.

local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
end

local state = redis.call('GET', KEYS[1])
if not state then return {} end
local token, ends, owner = state:match('^(%d+) (%d+) (.*)$')
if not token then return redis.error_reply('CORRUPT the state of this lock is not a lease') end
if tonumber(ends) <= now then return {} end
return {tonumber(token), ends - now, owner}
