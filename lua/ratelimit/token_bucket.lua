-- ratelimit/token_bucket: takes permits from one token bucket, or says how long to wait. GCRA in exact integers.
--
-- The debt is what has been taken and has not flowed back, in units of 1/rate us. The state is the time at which it
-- will be zero: whole microseconds and, where the rate is not 1, a space and the remainder in units.
--
-- KEYS  1  the limit of the subject
-- ARGV  1  the cost in permits, > 0
--       2  capacity x interval      3  interval, the units of one permit      4  rate, the units that flow back per us
--       5  optional: now in us, in place of the server's clock
-- Returns now in us, remaining permits, retry-after in us (0: taken, -1: can never pass), reset-after in us.
-- The server truncates replies to integers.

local call, format = redis.call, string.format
local interval, rate, full = ARGV[3] + 0, ARGV[4] + 0, ARGV[2] + 0
local now, slack = ARGV[5], 0
if now then
  now, slack = now + 0, 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local debt, ahead = 0, false
local state = call('GET', KEYS[1])
if state then
  local whole, rest = tonumber(state), 0
  if not whole then
    local first, second = state:match('^(%d+) (%d+)$')
    if not first then return redis.error_reply('CORRUPT the state of this limit is not a token bucket') end
    whole, rest = tonumber(first), tonumber(second)
  end
  if whole >= now then debt = (whole - now) * rate + rest end
  ahead = debt > full -- the clock stepped back, or the capacity was lowered: the bucket is empty, and from now on
  if ahead then debt = full end
end

local cost, retry = ARGV[1] * interval, 0
if debt + cost > full then
  retry = cost > full and -1 or (debt + cost - full + rate - 1) / rate
else
  debt = debt + cost
end
if retry == 0 or ahead then
  local rest = debt % rate
  local text = format('%.0f', now + (debt - rest) / rate)
  if rest > 0 then text = text .. ' ' .. format('%.0f', rest) end
  call('SET', KEYS[1], text, 'PX', format('%.0f', math.ceil(debt / rate / 1000) + slack))
end
return {now, (full - debt) / interval, retry, (debt + rate - 1) / rate}
