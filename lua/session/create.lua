-- session/create: creates a session.
--
-- What a session is without its attributes is one text: when it was created and last used in us, how long it lasts
-- without use in us, when it ends in any case in us, how often it was saved, and the digest of its token.
--
-- KEYS  1  the principal's sessions     2  when they end     3  the data of this one
-- ARGV  1  its handle     2  the digest of its token     3  how long it lasts without use in us
--       4  how long it lasts at most in us, no less     5  the principal     6  how many attributes, each a name and a value
--       ...  optional: now in us, in place of the server's clock
-- Returns now in us.

local call, format = redis.call, string.format
local count = 2 * ARGV[6]
local now, slack = tonumber(ARGV[7 + count]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

-- Sessions that have ended go, some at a time, so that a principal with many does not hold up the server.
local ended = call('ZRANGEBYSCORE', KEYS[2], '-inf', format('%.0f', now), 'LIMIT', 0, 100)
for _, handle in ipairs(ended) do
  call('HDEL', KEYS[1], handle)
  call('ZREM', KEYS[2], handle)
end

local record = format('%.0f %.0f %.0f %.0f 0 %s', now, now, ARGV[3], now + ARGV[4], ARGV[2])
call('HSET', KEYS[1], ARGV[1], record)
call('ZADD', KEYS[2], format('%.0f', now + ARGV[3]), ARGV[1])
local data = {'p', ARGV[5]}
for i = 7, 6 + count, 2 do
  data[#data + 1] = 'a:' .. ARGV[i]
  data[#data + 1] = ARGV[i + 1]
end
call('HSET', KEYS[3], unpack(data))

local ttl = math.ceil(ARGV[3] / 1000) + slack
local longer = format('%.0f', ttl + math.ceil(ttl / 16)) -- so that not every use makes them last longer
call('PEXPIRE', KEYS[3], longer)
for i = 1, 2 do
  if call('PTTL', KEYS[i]) < ttl then call('PEXPIRE', KEYS[i], longer) end
end
return {now}
