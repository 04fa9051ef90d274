-- lock/acquire: takes a lock that is free, or gives its owner the lease again.
--
-- The lock's state is the token of its last lease, the time in us at which that ends or ended, 0 if it was released, and
-- its owner, with spaces between. A token is one more than the last, but at least the time in us: so it grows though the
-- last one expired or was evicted.
--
-- KEYS  1  the lock
-- ARGV  1  the owner     2  how long in ms     3  optional: now in us, in place of the server's clock
-- Returns 1 if the owner holds the lock now, else 0; the token; how long the lease lasts in us.

local call, format = redis.call, string.format
local now, slack = tonumber(ARGV[3]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local token = now
local state = call('GET', KEYS[1])
if state then
  local held, ends, owner = state:match('^(%d+) (%d+) (.*)$')
  if not held then return redis.error_reply('CORRUPT the state of this lock is not a lease') end
  if tonumber(ends) <= now then
    token = math.max(held + 1, now)
  elseif owner == ARGV[1] then
    token = tonumber(held)
  else
    return {0, tonumber(held), ends - now}
  end
end

local text = format('%.0f %.0f ', token, now + ARGV[2] * 1000) .. ARGV[1]
call('SET', KEYS[1], text, 'PX', format('%d', 86400000 + ARGV[2] + slack))
return {1, token, ARGV[2] * 1000}
