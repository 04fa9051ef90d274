-- ratelimit/sliding_window: takes permits under an exact sliding window, or says how long to wait.
--
-- The state is a sorted set with one member per acquisition: score = its time in us, member = the permits taken up to
-- and including it, padded to 16 digits. So the permits of any span are a difference of two members, found in
-- O(log n). One member of score 0 stands for all that has left the window.
--
-- KEYS  1  the limit of the subject
-- ARGV  1  the cost in permits, > 0      2  permits per period      3  the period in us      4  0
--       5  optional: now in us, in place of the server's clock
-- Returns now in us, remaining permits, retry-after in us (0: taken, -1: can never pass), reset-after in us.

local call, format, floor, min = redis.call, string.format, math.floor, math.min
local key = KEYS[1]
local cost, permits, period = ARGV[1] + 0, ARGV[2] + 0, ARGV[3] + 0
local now, slack = ARGV[5], 0
if now then
  now, slack = now + 0, 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local edge = format('%.0f', now - period)
local total, latest, gone, stale = 0, 0, 0, nil
local newest = call('ZREVRANGE', key, 0, 0, 'WITHSCORES')
if newest[1] then
  total, latest = tonumber(newest[1]), tonumber(newest[2])
  local left = call('ZREVRANGEBYSCORE', key, edge, '-inf', 'WITHSCORES', 'LIMIT', 0, 1)
  if left[1] then
    gone = tonumber(left[1])
    stale = left[2] ~= '0' and left[1]
  end
end
local ahead = latest > now -- the clock stepped back: what lies ahead is taken to be of now
if ahead then latest = now end

local used, retry = total - gone, 0
local over = used + cost - permits
if cost > permits then
  retry = -1
elseif over > 0 then
  -- wait for the oldest acquisition by whose leaving `over` permits are free again
  local low, high, at = call('ZCOUNT', key, '-inf', edge), call('ZCARD', key) - 1, latest
  local middle = low
  while low <= high do
    local entry = call('ZRANGE', key, middle, middle, 'WITHSCORES')
    if entry[1] - gone >= over then
      at, high = tonumber(entry[2]), middle - 1
    else
      low = middle + 1
    end
    middle = floor((low + high) / 2)
  end
  retry = min(at, now) + period - now
else
  used = used + cost
end

if retry == 0 or ahead then
  if ahead then
    for _, member in ipairs(call('ZRANGEBYSCORE', key, '(' .. format('%.0f', now), '+inf')) do
      call('ZADD', key, format('%.0f', now), member)
    end
  end
  if stale then
    call('ZREMRANGEBYSCORE', key, '-inf', edge)
    call('ZADD', key, 0, stale)
  end
  if retry == 0 then
    call('ZADD', key, format('%.0f', now), format('%016.0f', total + cost))
    latest = now
  end
  call('PEXPIRE', key, format('%.0f', math.ceil((latest + period - now) / 1000) + slack))
end
return {now, permits > used and permits - used or 0, retry, used > 0 and latest + period - now or 0}
