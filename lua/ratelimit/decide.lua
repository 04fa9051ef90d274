-- ratelimit/decide: decides on, looks at, or gives back permits of one subject under any number of limits.
--
-- Every cost is decided in order and on its own: it is charged to all limits or to none. A refusal changes nothing,
-- with one exception: state that lies ahead of the clock (the clock stepped back, or a limit was lowered) is brought
-- back to the present, so that a limit is out of step no longer than its time to full.
--
-- KEYS  one per limit, sharing the subject's hash tag
-- ARGV  1           the act: acquire | peek | refund
--       2           m, the number of costs
--       3 .. 2+m    the costs in permits, each > 0
--       then per limit 4: algorithm, a, b, c
--                   token-bucket            capacity x interval, interval, rate (units; see docs/wire-format.md)
--                   fixed-window            permits, period in us, 0
--                   sliding-window          permits, period in us, 0
--                   sliding-window-counter  permits, period in ticks, tick in us
--       refund only: the time of the decision in us, then per limit its reset-after in us
--       last        optional: now in us, in place of the server's clock
-- Returns a flat array of integers: now in us, then per cost and limit: remaining permits, retry-after in us
-- (0: it passes this limit, -1: it never can), reset-after in us.

local call = redis.call
local format, floor, ceil, max, min = string.format, math.floor, math.ceil, math.max, math.min

local act, costs = ARGV[1], tonumber(ARGV[2])
local first = 2 + costs
local last = first + 4 * #KEYS + (act == 'refund' and 1 + #KEYS or 0)
local now, slack = tonumber(ARGV[last + 1]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local function int(number)
  return format('%.0f', number)
end

local function ttl(us)
  return int(ceil(us / 1000) + slack)
end

local function store(key, text, us)
  if us > 0 then call('SET', key, text, 'PX', ttl(us)) else call('DEL', key) end
end

local corrupt = false
local function numbers(state, form)
  local a, b, c = state:match(form)
  corrupt = corrupt or not a
  return tonumber(a) or 0, tonumber(b) or 0, tonumber(c) or 0
end

local algorithms = {}

-- GCRA in exact integers. The debt is what has been taken and not yet flowed back, in units of 1/rate us; the state is
-- the time at which it will be zero: whole microseconds and, where the rate is not 1, the remainder in units.
algorithms['token-bucket'] = function(key, full, interval, rate)
  local debt, ahead = 0, false
  local state = call('GET', key)
  if state then
    local whole, rest = tonumber(state), 0
    if not whole then
      whole, rest = numbers(state, '^(%d+) (%d+)$')
    end
    if whole >= now then debt = (whole - now) * rate + rest end
    ahead = debt > full
    if ahead then debt = full end
  end
  return {
    ahead = ahead,
    wait = function(cost)
      local after = debt + cost * interval
      if after <= full then return 0 end
      return cost * interval > full and -1 or ceil((after - full) / rate)
    end,
    take = function(cost) debt = debt + cost * interval end,
    give = function(cost, at, reset)
      -- what of the cost has not flowed back by itself since
      local unpaid = min(cost * interval, (at + reset - now) * rate - (rate - 1))
      debt = max(0, debt - max(0, unpaid))
    end,
    left = function() return floor((full - debt) / interval) end,
    reset = function() return ceil(debt / rate) end,
    save = function()
      local rest = debt % rate
      local text = int(now + (debt - rest) / rate)
      store(key, rest > 0 and text .. ' ' .. int(rest) or text, debt / rate)
    end
  }
end

-- Windows aligned to the epoch. State: the start of the window in us and the permits taken in it.
algorithms['fixed-window'] = function(key, permits, period)
  local start, used, ahead = now - now % period, 0, false
  local state = call('GET', key)
  if state then
    local stored, count = numbers(state, '^(%d+) (%d+)$')
    if stored >= start then used, ahead = count, stored > start end
  end
  local over = start + period - now
  return {
    ahead = ahead,
    wait = function(cost)
      if used + cost <= permits then return 0 end
      return cost > permits and -1 or over
    end,
    take = function(cost) used = used + cost end,
    give = function(cost, at) if at >= start then used = max(0, used - cost) end end,
    left = function() return max(0, permits - used) end,
    reset = function() return used > 0 and over or 0 end,
    save = function() store(key, int(start) .. ' ' .. int(used), used > 0 and over or 0) end
  }
end

-- Two aligned windows; the previous one weighs as much as of it still lies within the last period. All in ticks.
-- State: the start of the current window in us, the permits taken in it, the permits taken in the one before.
algorithms['sliding-window-counter'] = function(key, permits, period, tick)
  local length = period * tick
  local start, used, before, ahead = now - now % length, 0, 0, false
  local state = call('GET', key)
  if state then
    local stored, current, previous = numbers(state, '^(%d+) (%d+) (%d+)$')
    if stored >= start then used, before, ahead = current, previous, stored > start
    elseif stored == start - length then before = current end
  end
  before = min(before, permits) -- the limit may have been lowered
  local elapsed = floor((now - start) / tick)
  return {
    ahead = ahead,
    wait = function(cost)
      local room = permits - used - cost
      if room >= 0 and before * (period - elapsed) <= room * period then return 0 end
      if cost > permits then return -1 end
      local at
      if room >= 0 then
        at = period - floor(room * period / before)
      elseif used > 0 then
        at = 2 * period - floor((permits - cost) * period / used)
      end
      return start + at * tick - now
    end,
    take = function(cost) used = used + cost end,
    give = function(cost, at)
      if at >= start then used = max(0, used - cost)
      elseif at >= start - length then before = max(0, before - cost) end
    end,
    left = function() return max(0, permits - used - ceil(before * (period - elapsed) / period)) end,
    reset = function()
      if used > 0 then return start + 2 * length - now end
      return before > 0 and start + length - now or 0
    end,
    save = function()
      local us = used > 0 and start + 2 * length - now or before > 0 and start + length - now or 0
      store(key, int(start) .. ' ' .. int(used) .. ' ' .. int(before), us)
    end
  }
end

-- Every acquisition of the last period. State: a sorted set, score = time in us, member = permits taken up to and
-- including that acquisition, padded to 16 digits; one member of score 0 stands for all that has left the window.
algorithms['sliding-window'] = function(key, permits, period)
  local edge = int(now - period)
  local total, latest, gone, pending, ahead = 0, 0, 0, 0, false
  local newest = call('ZREVRANGE', key, 0, 0, 'WITHSCORES')
  local oldest
  if newest[1] then
    total, latest = tonumber(newest[1]), min(now, tonumber(newest[2]))
    ahead = tonumber(newest[2]) > now
    oldest = call('ZREVRANGEBYSCORE', key, edge, '-inf', 'WITHSCORES', 'LIMIT', 0, 1)
    gone = tonumber(oldest[1]) or 0
  end
  local function used() return total - gone + pending end
  local function expiry(sum) -- how long until the oldest `sum` permits of the window have left it
    if sum > total - gone then return period end
    local low, high, at = call('ZCOUNT', key, '-inf', edge), call('ZCARD', key) - 1, latest
    local middle = low
    while low <= high do
      local entry = call('ZRANGE', key, middle, middle, 'WITHSCORES')
      if entry[1] - gone >= sum then
        at, high = tonumber(entry[2]), middle - 1
      else
        low = middle + 1
      end
      middle = floor((low + high) / 2)
    end
    return min(at, now) + period - now
  end
  return {
    ahead = ahead,
    wait = function(cost)
      local over = used() + cost - permits
      if over <= 0 then return 0 end
      return cost > permits and -1 or expiry(over)
    end,
    take = function(cost) pending = pending + cost end,
    give = function(cost, at)
      if at <= now - period then return end
      local stamp = int(at)
      local group = call('ZRANGEBYSCORE', key, stamp, stamp)
      if not group[1] then return end
      local rank = call('ZRANK', key, group[1])
      local previous = rank > 0 and tonumber(call('ZRANGE', key, rank - 1, rank - 1)[1]) or 0
      cost = min(cost, group[#group] - previous)
      local entries = call('ZRANGE', key, rank, -1, 'WITHSCORES')
      for i = 1, #entries, 2 do
        local sum = max(previous, entries[i] - cost)
        call('ZREM', key, entries[i])
        if sum > previous then call('ZADD', key, entries[i + 1], format('%016.0f', sum)) end
        previous = sum
      end
      local newest = call('ZREVRANGE', key, 0, 0, 'WITHSCORES')
      total, latest = tonumber(newest[1]) or 0, min(now, tonumber(newest[2]) or 0)
    end,
    left = function() return max(0, permits - used()) end,
    reset = function()
      if pending > 0 then return period end
      return total > gone and latest + period - now or 0
    end,
    save = function()
      if ahead then
        for _, member in ipairs(call('ZRANGEBYSCORE', key, '(' .. int(now), '+inf')) do
          call('ZADD', key, int(now), member)
        end
      end
      if oldest and oldest[1] and tonumber(oldest[2]) > 0 then
        call('ZREMRANGEBYSCORE', key, '-inf', edge)
        call('ZADD', key, 0, oldest[1])
      end
      if pending > 0 then call('ZADD', key, int(now), format('%016.0f', total + pending)) end
      if used() > 0 then
        call('PEXPIRE', key, ttl((pending > 0 and now or latest) + period - now))
      else
        call('DEL', key)
      end
    end
  }
end

local limits = {}
for i, key in ipairs(KEYS) do
  local at = first + 4 * i
  limits[i] = algorithms[ARGV[at - 3]](key, tonumber(ARGV[at - 2]), tonumber(ARGV[at - 1]), tonumber(ARGV[at]))
end

if corrupt then return redis.error_reply('CORRUPT the state of a limit is not of its algorithm') end

local reply, charged = {now}, false
for c = 3, first do
  local cost, passes = tonumber(ARGV[c]), act == 'acquire'
  local waits = {}
  if act == 'refund' then
    for i, limit in ipairs(limits) do
      limit.give(cost, tonumber(ARGV[first + 4 * #KEYS + 1]), tonumber(ARGV[first + 4 * #KEYS + 1 + i]))
    end
    charged = true
  end
  for i, limit in ipairs(limits) do
    waits[i] = limit.wait(cost)
    passes = passes and waits[i] == 0
  end
  for i, limit in ipairs(limits) do
    if passes then limit.take(cost) end
    local n = #reply
    reply[n + 1], reply[n + 2], reply[n + 3] = limit.left(), waits[i], limit.reset()
  end
  charged = charged or passes
end
if act ~= 'peek' then
  for _, limit in ipairs(limits) do
    if charged or limit.ahead then limit.save() end
  end
end
return reply
