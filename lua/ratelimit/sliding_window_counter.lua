-- ratelimit/sliding_window_counter: takes permits under a sliding window estimated from two counters.
--
-- Two windows aligned to the epoch; the previous one weighs as much as of it still lies within the last period. Exact
-- in ticks: the products stay below 2^53. The state is the start of the current window in us, the permits taken in it,
-- the permits taken in the one before.
--
-- KEYS  1  the limit of the subject
-- ARGV  1  the cost in permits, > 0      2  permits per period      3  the period in ticks      4  the tick in us
--       5  optional: now in us, in place of the server's clock
-- Returns now in us, remaining permits, retry-after in us (0: taken, -1: can never pass), reset-after in us.

local call, format, floor, ceil = redis.call, string.format, math.floor, math.ceil
local cost, permits, period, tick = ARGV[1] + 0, ARGV[2] + 0, ARGV[3] + 0, ARGV[4] + 0
local now, slack = ARGV[5], 0
if now then
  now, slack = now + 0, 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local length = period * tick
local start, used, before, ahead = now - now % length, 0, 0, false
local state = call('GET', KEYS[1])
if state then
  local stored, current, previous = state:match('^(%d+) (%d+) (%d+)$')
  if not stored then return redis.error_reply('CORRUPT the state of this limit is not a sliding window counter') end
  stored = tonumber(stored)
  if stored >= start then
    used, before, ahead = tonumber(current), tonumber(previous), stored > start -- ahead: the clock stepped back
  elseif stored == start - length then
    before = tonumber(current)
  end
end
if before > permits then before = permits end -- the limit was lowered

local elapsed = floor((now - start) / tick)
local weight = before * (period - elapsed)
local room, retry = permits - used - cost, 0
if room >= 0 and weight <= room * period then
  used = used + cost
elseif cost > permits then
  retry = -1
elseif room >= 0 then
  retry = start + (period - floor(room * period / before)) * tick - now
else
  retry = start + (2 * period - floor((permits - cost) * period / used)) * tick - now
end

local reset = 0
if used > 0 then reset = start + 2 * length - now elseif before > 0 then reset = start + length - now end
if retry == 0 or ahead then
  local text = format('%.0f %.0f %.0f', start, used, before)
  call('SET', KEYS[1], text, 'PX', format('%.0f', ceil(reset / 1000) + slack))
end
local remaining = permits - used - ceil(weight / period)
return {now, remaining > 0 and remaining or 0, retry, reset}
