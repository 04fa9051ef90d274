-- lock/release: ends a lease that has not ended, and tells those who wait.
--
-- KEYS  1  the lock
-- ARGV  1  the owner     2  the token     3  the channel on which the lock's freedom is announced
--       4  optional: now in us, in place of the server's clock
-- Returns 1 if it was ended, 0 if it had ended or is another's.

local call = redis.call
local now = tonumber(ARGV[4])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local state = call('GET', KEYS[1])
if not state then return {0} end
local token, ends, owner = state:match('^(%d+) (%d+) (.*)$')
if not token then return redis.error_reply('CORRUPT the state of this lock is not a lease') end
if token ~= ARGV[2] or owner ~= ARGV[1] or tonumber(ends) <= now then return {0} end
call('SET', KEYS[1], token .. ' 0 ', 'KEEPTTL')
call('PUBLISH', ARGV[3], token)
return {1}
