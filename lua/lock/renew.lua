-- lock/renew: makes a lease that has not ended last for a time from now on.
--
-- KEYS  1  the lock
-- ARGV  1  the owner     2  the token     3  how long in ms     4  optional: now in us, in place of the server's clock
-- Returns 1 if it was renewed, 0 if it had ended or is another's.

local call, format = redis.call, string.format
local now, slack = tonumber(ARGV[4]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local state = call('GET', KEYS[1])
if not state then return {0} end
local token, ends, owner = state:match('^(%d+) (%d+) (.*)$')
if not token then return redis.error_reply('CORRUPT the state of this lock is not a lease') end
if token ~= ARGV[2] or owner ~= ARGV[1] or tonumber(ends) <= now then return {0} end
local text = token .. format(' %.0f ', now + ARGV[3] * 1000) .. owner
call('SET', KEYS[1], text, 'PX', format('%d', 86400000 + ARGV[3] + slack))
return {1}
