-- cache/lease: gets what a key holds or, if that is nothing, gives a lease to fill it.
--
-- A lease remembers the epoch and, in a region with tags, the log and its last number: so the fill can see whether the
-- region was cleared or a tag invalidated since. Entries and their stamps are as cache/get has them.
--
-- KEYS  1  the log of invalidated tags     2  the epoch     3  the entry     4  the lease
-- ARGV  1  the token of the lease, letters and digits that nobody has used     2  how long it lasts in ms
--       3  1 if the region has tags, else 0     4  1 to get a lease though the key holds something, else 0
--       5  optional: now in us, in place of the server's clock
-- Returns 'held' and the entry's bytes as they are stored; or 'busy' and for how many us another lease lasts at most; or
-- 'granted'.

local call, format, match = redis.call, string.format, string.match
local ttl, tagged = tonumber(ARGV[2]), ARGV[3] == '1'
local now, slack = tonumber(ARGV[5]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end
local epoch, entry, lease = unpack(call('MGET', KEYS[2], KEYS[3], KEYS[4]))
local log = tagged and call('HMGET', KEYS[1], ':id', ':last', ':floor', ':longest') or {}

local function good(entry)
  local ends, stamp, seen, tags = match(entry, '^1[vn] (%d+) (%w+) ?(%d*)([^\n]*)\n')
  if not ends or (now and tonumber(ends) <= now) then return false end
  if seen == '' then return stamp == epoch end
  log = log or call('HMGET', KEYS[1], ':id', ':last', ':floor')
  if stamp ~= log[1] then return false end
  if seen == log[2] then return true end
  seen = tonumber(seen)
  if seen < (tonumber(log[3]) or math.huge) then return false end
  for tag in tags:gmatch('[^\t]+') do
    local invalidated = call('HGET', KEYS[1], tag)
    if invalidated and (tonumber(match(invalidated, '^%d+')) or math.huge) > seen then return false end
  end
  return true
end

if ARGV[4] ~= '1' and entry and good(entry) then return {'held', entry} end

if lease then
  local ends, known = match(lease, '^%w+ (%d+) (%w+)')
  if ends and tonumber(ends) > now and known == epoch then return {'busy', tonumber(ends) - now} end
end

local function keep(key)
  if call('PTTL', key) < ttl + slack then call('PEXPIRE', key, format('%.0f', 2 * ttl + slack)) end
end
if not epoch or not match(epoch, '^%w+$') then
  epoch = ARGV[1]
  call('SET', KEYS[2], epoch)
end
keep(KEYS[2])
local stamp = epoch
if tagged then
  if not (log[1] and tonumber(log[2]) and tonumber(log[3])) then
    log = {ARGV[1], '0'}
    call('DEL', KEYS[1])
    call('HSET', KEYS[1], ':id', ARGV[1], ':last', '0', ':floor', '0')
  end
  if ttl > (tonumber(log[4]) or 0) then call('HSET', KEYS[1], ':longest', format('%.0f', ttl)) end
  keep(KEYS[1])
  stamp = epoch .. ' ' .. log[1] .. ' ' .. log[2]
end
local text = ARGV[1] .. format(' %.0f ', now + ttl * 1000) .. stamp
call('SET', KEYS[4], text, 'PX', format('%.0f', ttl + slack))
return {'granted'}
