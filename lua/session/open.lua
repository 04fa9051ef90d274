-- session/open: opens a session that has not ended, and notes that it was used if a twentieth of the time that it lasts
-- without use has passed since that was last noted.
--
-- KEYS  1  the principal's sessions     2  when they end     3  the data of this one     4  its last token
-- ARGV  1  its handle     2  the digest of the token     3  optional: now in us, in place of the server's clock
-- Returns nothing if the token opens no session; else when it was created and last used, when it ends without use and
-- in any case in us, how often it was saved, and its data: names and values, p for the principal, a:... for attributes.

local call, format = redis.call, string.format
local now, slack = tonumber(ARGV[3]), 0
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
if digest ~= ARGV[2] then
  local last = call('GET', KEYS[4])
  local over, old = (last or ''):match('^(%d+) (%x+) ')
  if old ~= ARGV[2] or tonumber(over) <= now then return {} end
end

local expires = math.min(seen + idle, ends)
local data = expires > now and call('HGETALL', KEYS[3]) or {}
if #data == 0 then -- it ended, or its data was evicted
  call('HDEL', KEYS[1], ARGV[1])
  call('ZREM', KEYS[2], ARGV[1])
  call('UNLINK', KEYS[3], KEYS[4])
  return {}
end

seen = tonumber(seen)
if now < seen or (now - seen) * 20 >= tonumber(idle) then
  seen, expires = now, math.min(now + idle, ends)
  record = format('%s %.0f %s %s %s %s', created, seen, idle, ends, version, digest)
  call('HSET', KEYS[1], ARGV[1], record)
  local left = call('PTTL', KEYS[3])
  local isUnlisted = call('ZADD', KEYS[2], format('%.0f', expires), ARGV[1]) == 1
  local ttl = math.ceil((expires - now) / 1000) + slack
  if isUnlisted or left < ttl then -- a sixteenth longer, so that it is not for every use
    for i = 1, 3 do
      if call('PTTL', KEYS[i]) < ttl then call('PEXPIRE', KEYS[i], format('%.0f', ttl + math.ceil(ttl / 16))) end
    end
  end
end

local reply = {tonumber(created), seen, expires, tonumber(ends), tonumber(version)}
for i = 1, #data do reply[5 + i] = data[i] end
return reply
