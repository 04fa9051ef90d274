-- leaderboard/submit: enters scores on a board, in their order, each as the policy says.
--
-- A score is stored so that the lowest is the best: where high scores win, their negation. A layout is the direction
-- (high, low), the tie rule (member, first) and, if the board has dense ranks, dense, with spaces between. Under the
-- tie rule first, the scores' elements are not the members but a stamp of 16 digits and the member. Stamps grow with
-- every change of a score: one more than the last, but at least the time in us. About the board is known its layout,
-- its last stamp and the time in us at which it ends. Submissions with an id are kept under its length, the id and the
-- member, scored by the time in us.
--
-- KEYS  1  scores     2  about the board     3  each member's stamp     4  the distinct scores     5  submissions seen
-- ARGV  1  the layout     2  the policy: best, last or sum     3  how long the board is kept in ms, or 0
--       4  how many are submitted, and for each: the member, the score as it is stored, the id or nothing
--       then optional: now in us, in place of the server's clock
-- Returns for each what it did, 0 nothing, 1 a change, 2 a repeat, 3 out of range; and the score it left, or nothing.

local call, format = redis.call, string.format
local scores, about, stamps, distinct, ids = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local first, dense = ARGV[1]:find('first', 1, true), ARGV[1]:find('dense', 1, true)
local best, sum = ARGV[2] == 'best', ARGV[2] == 'sum'
local keep, count = tonumber(ARGV[3]), tonumber(ARGV[4])
local most, day, mostIds = 9007199254740991, 86400000, 100000

local now, slack = tonumber(ARGV[5 + 3 * count]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local known = call('HMGET', about, 'layout', 'last', 'ends')
local layout, last, ends = known[1], tonumber(known[2] or 0), tonumber(known[3])
if ends and ends <= now then
  call('UNLINK', scores, about, stamps, distinct)
  layout, last, ends = false, 0, nil
end
if layout and layout ~= ARGV[1] then
  return redis.error_reply('LAYOUT the board is kept as "' .. layout .. '", not as "' .. ARGV[1] .. '"')
end
if not last or (not layout and call('EXISTS', scores) == 1) then
  return redis.error_reply('CORRUPT what is known about this board is lost')
end

local changed, remembered, result = false, false, {}
for at = 5, 2 + 3 * count, 3 do
  local member, new, id = ARGV[at], tonumber(ARGV[at + 1]), ARGV[at + 2]
  local stamp = first and call('HGET', stamps, member)
  local element = first and (stamp and stamp .. member) or member
  local old = element and tonumber(call('ZSCORE', scores, element))
  if stamp and not old then return redis.error_reply('CORRUPT a member of this board has a stamp and no score') end

  local effect
  id = id ~= '' and format('%d:', #id) .. id .. member
  local counted = id and tonumber(call('ZSCORE', ids, id))
  if counted and counted > now - day * 1000 then
    effect, new = 2, old
  else
    if sum and old then new = old + new end
    if new > most or new < -most then
      effect, new = 3, old
    elseif old and (new == old or (best and old < new)) then
      effect, new = 0, old
    else
      effect, changed = 1, true
      local text = format('%.0f', new)
      if first then
        if stamp then call('ZREM', scores, element) end
        last = math.max(last + 1, now)
        stamp = format('%016.0f', last)
        call('HSET', stamps, member, stamp)
        element = stamp .. member
      end
      call('ZADD', scores, text, element)
      if dense then
        call('ZADD', distinct, text, text)
        if old and call('ZCOUNT', scores, old, old) == 0 then call('ZREM', distinct, format('%.0f', old)) end
      end
    end
    if id and effect < 3 then
      remembered = true
      call('ZADD', ids, format('%.0f', now), id)
    end
  end
  result[#result + 1] = effect
  result[#result + 1] = new and format('%.0f', new) or ''
end

if remembered then
  call('ZREMRANGEBYSCORE', ids, '-inf', format('%.0f', now - day * 1000))
  call('ZREMRANGEBYRANK', ids, 0, -mostIds - 1)
  call('PEXPIRE', ids, day + slack)
end
if not layout and changed then call('HSET', about, 'layout', ARGV[1]) end
if first and changed then call('HSET', about, 'last', format('%.0f', last)) end
if (layout or changed) and (keep > 0 or ends) then
  if keep > 0 then
    call('HSET', about, 'ends', format('%.0f', now + keep * 1000))
  else
    call('HDEL', about, 'ends')
  end
  for i = 1, 4 do
    if keep > 0 then call('PEXPIRE', KEYS[i], format('%.0f', keep + slack)) else call('PERSIST', KEYS[i]) end
  end
end
return result
