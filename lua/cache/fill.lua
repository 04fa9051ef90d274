-- cache/fill: stores what was loaded under a lease, unless the lease is no longer good, the region was cleared, or one of
-- the content's tags was invalidated since the lease was given. The lease is spent in any case.
--
-- KEYS  1  the log of invalidated tags     2  the epoch     3  the entry     4  the lease
-- ARGV  1  the token of the lease     2  the content's time in ms, 0 stores nothing     3  v or n     4  its tags, a tab
--       before each     5  its value     6  optional: now in us, in place of the server's clock
-- Returns 1 if it was taken, else 0.

local call, format, match = redis.call, string.format, string.match
local ttl, tags = tonumber(ARGV[2]), ARGV[4]
local now, slack = tonumber(ARGV[6]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local lease, epoch = unpack(call('MGET', KEYS[4], KEYS[2]))
local token, ends, known, id, seen = match(lease or '', '^(%w+) (%d+) (%w+) ?(%w*) ?(%d*)$')
if token ~= ARGV[1] then return {0} end
call('DEL', KEYS[4])
if tonumber(ends) <= now or known ~= epoch then return {0} end

local stamp, state = epoch, KEYS[2]
if tags ~= '' then
  local log = call('HMGET', KEYS[1], ':id', ':last', ':floor', ':longest')
  seen = tonumber(seen)
  if id ~= log[1] or not seen or seen < (tonumber(log[3]) or math.huge) then return {0} end
  for tag in tags:gmatch('[^\t]+') do
    local invalidated = call('HGET', KEYS[1], tag)
    if invalidated and (tonumber(match(invalidated, '^%d+')) or math.huge) > seen then return {0} end
  end
  if ttl > (tonumber(log[4]) or 0) then call('HSET', KEYS[1], ':longest', format('%.0f', ttl)) end
  stamp, state = id .. ' ' .. log[2], KEYS[1]
end

if ttl == 0 then
  call('DEL', KEYS[3])
else
  local line = '1' .. ARGV[3] .. format(' %.0f ', now + ttl * 1000) .. stamp .. tags .. '\n'
  call('SET', KEYS[3], line .. ARGV[5], 'PX', format('%.0f', ttl + slack))
  if call('PTTL', state) < ttl + slack then call('PEXPIRE', state, format('%.0f', 2 * ttl + slack)) end
end
return {1}
