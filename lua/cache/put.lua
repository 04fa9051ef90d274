-- cache/put: stores contents under keys of one shard of a region and voids the leases on them.
--
-- What has no epoch or no log yet gets one that was never there before, so nothing that was stored earlier comes back.
-- Both last longer than what is stored.
--
-- KEYS  1  the log of invalidated tags     2  the epoch     for each content: 3  its entry     4  its lease
-- ARGV  1  letters and digits that nobody has used     2  the longest time of a content in ms     then for each content
--       3  its time in ms, 0 stores nothing     4  v or n     5  its tags, a tab before each     6  its value
--       last  optional: now in us, in place of the server's clock
-- Returns how many contents were stored.

local call, format = redis.call, string.format
local longest, count = tonumber(ARGV[2]), (#KEYS - 2) / 2
local now, slack = tonumber(ARGV[3 + 4 * count]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local function keep(key)
  if call('PTTL', key) < longest + slack then call('PEXPIRE', key, format('%.0f', 2 * longest + slack)) end
end

local epoch, log
local function stamp(tags)
  if tags == '' then
    if not epoch then
      epoch = call('MGET', KEYS[2])[1]
      if not epoch or not epoch:match('^%w+$') then
        epoch = ARGV[1]
        call('SET', KEYS[2], epoch)
      end
      keep(KEYS[2])
    end
    return epoch
  end
  if not log then
    local known = call('HMGET', KEYS[1], ':id', ':last', ':longest', ':floor')
    if not (known[1] and tonumber(known[2]) and tonumber(known[4])) then
      known = {ARGV[1], '0'}
      call('DEL', KEYS[1])
      call('HSET', KEYS[1], ':id', ARGV[1], ':last', '0', ':floor', '0')
    end
    if longest > (tonumber(known[3]) or 0) then call('HSET', KEYS[1], ':longest', format('%.0f', longest)) end
    keep(KEYS[1])
    log = known[1] .. ' ' .. known[2]
  end
  return log
end

local stored = 0
for i = 1, count do
  local entry, lease, at = KEYS[2 * i + 1], KEYS[2 * i + 2], 4 * i - 1
  local ttl, tags = tonumber(ARGV[at]), ARGV[at + 2]
  call('DEL', lease)
  if ttl == 0 then
    call('DEL', entry)
  else
    local line = '1' .. ARGV[at + 1] .. format(' %.0f ', now + ttl * 1000) .. stamp(tags) .. tags .. '\n'
    call('SET', entry, line .. ARGV[at + 3], 'PX', format('%.0f', ttl + slack))
    stored = stored + 1
  end
end
return {stored}
