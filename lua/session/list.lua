-- session/list: lists the sessions of a principal that have not ended, and drops what is left of those that have.
--
-- KEYS  1  the principal's sessions     2  when they end
-- ARGV  1  optional: now in us, in place of the server's clock
-- Returns for each its handle and, in us, when it was created, when it was last used, when it ends without use, and when
-- it ends in any case.

local call = redis.call
local now = tonumber(ARGV[1])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local reply, records = {}, call('HGETALL', KEYS[1])
for i = 1, #records, 2 do
  local created, seen, idle, ends = records[i + 1]:match('^(%d+) (%d+) (%d+) (%d+) %d+ %x+$')
  if not created then return redis.error_reply('CORRUPT the record of a session cannot be read') end
  local expires = math.min(seen + idle, ends)
  if expires > now then
    local n = #reply
    reply[n + 1], reply[n + 2], reply[n + 3] = records[i], tonumber(created), tonumber(seen)
    reply[n + 4], reply[n + 5] = expires, tonumber(ends)
  else
    call('HDEL', KEYS[1], records[i])
    call('ZREM', KEYS[2], records[i])
  end
end
return reply
