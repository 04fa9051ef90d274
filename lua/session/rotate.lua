-- session/rotate: gives a session a new token; the old one goes on for an overlap. Whoever comes with the old one within
-- the overlap is told the same new one, sealed so that only the old one reads it. To rotate a session is to use it.
--
-- KEYS  1  the principal's sessions     2  when they end     3  the data of this one     4  its last token
-- ARGV  1  its handle     2  the digest of the token     3  the digest of the new one     4  the new one, sealed
--       5  the overlap in ms, 0 for none     6  optional: now in us, in place of the server's clock
-- Returns nothing if the token opens no session; else the digest of the new token, and that token sealed.

local call, format = redis.call, string.format
local now, slack = tonumber(ARGV[6]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local record = call('HGET', KEYS[1], ARGV[1])
if not record then return {} end
local created, seen, idle, ends, version, digest = record:match('^(%d+) (%d+) (%d+) (%d+) (%d+) (%x+)$')
if not created then return redis.error_reply('CORRUPT the record of this session cannot be read') end
local sealed
if digest ~= ARGV[2] then
  local last = call('GET', KEYS[4])
  local over, old, text = (last or ''):match('^(%d+) (%x+) (%S+)$')
  if old ~= ARGV[2] or tonumber(over) <= now then return {} end
  sealed = text
end

local expires, left = math.min(seen + idle, ends), call('PTTL', KEYS[3])
if expires <= now or left == -2 then -- it ended, or its data was evicted
  call('HDEL', KEYS[1], ARGV[1])
  call('ZREM', KEYS[2], ARGV[1])
  call('UNLINK', KEYS[3], KEYS[4])
  return {}
end

if not sealed then
  sealed = ARGV[4]
  if ARGV[5] == '0' then
    call('DEL', KEYS[4])
  else
    local last = format('%.0f %s %s', now + ARGV[5] * 1000, digest, sealed)
    call('SET', KEYS[4], last, 'PX', format('%.0f', ARGV[5] + slack))
  end
  digest = ARGV[3]
end

expires = math.min(now + idle, ends)
record = format('%s %.0f %s %s %s %s', created, now, idle, ends, version, digest)
call('HSET', KEYS[1], ARGV[1], record)
local isUnlisted = call('ZADD', KEYS[2], format('%.0f', expires), ARGV[1]) == 1
local ttl = math.ceil((expires - now) / 1000) + slack
if isUnlisted or left < ttl then -- a sixteenth longer, so that it is not for every use
  for i = 1, 3 do
    if call('PTTL', KEYS[i]) < ttl then call('PEXPIRE', KEYS[i], format('%.0f', ttl + math.ceil(ttl / 16))) end
  end
end
return {digest, sealed}
