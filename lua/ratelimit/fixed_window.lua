-- ratelimit/fixed_window: takes permits from the current window of one limit, or says how long to wait for the next.
--
-- Windows are aligned to the epoch. The state is the start of the window in us, a space, the permits taken in it.
--
-- KEYS  1  the limit of the subject
-- ARGV  1  the cost in permits, > 0      2  permits per window      3  the period in us      4  0
--       5  optional: now in us, in place of the server's clock
-- Returns now in us, remaining permits, retry-after in us (0: taken, -1: can never pass), reset-after in us.

local call, format = redis.call, string.format
local cost, permits, period = ARGV[1] + 0, ARGV[2] + 0, ARGV[3] + 0
local now, slack = ARGV[5], 0
if now then
  now, slack = now + 0, 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local start, used, ahead = now - now % period, 0, false
local state = call('GET', KEYS[1])
if state then
  local stored, count = state:match('^(%d+) (%d+)$')
  if not stored then return redis.error_reply('CORRUPT the state of this limit is not a fixed window') end
  stored = tonumber(stored)
  if stored >= start then
    used, ahead = tonumber(count), stored > start -- ahead: the clock stepped back, the count stays
  end
end

local over, retry = start + period - now, 0
if used + cost > permits then
  retry = cost > permits and -1 or over
else
  used = used + cost
end
if retry == 0 or ahead then
  call('SET', KEYS[1], format('%.0f %.0f', start, used), 'PX', format('%.0f', math.ceil(over / 1000) + slack))
end
return {now, used < permits and permits - used or 0, retry, used > 0 and over or 0}
