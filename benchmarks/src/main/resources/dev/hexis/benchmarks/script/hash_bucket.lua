-- benchmarks/hash_bucket: the token bucket as most people write it: a hash of tokens and a time, three commands.
--
-- KEYS  1  the limit of the subject
-- ARGV  1  the cost in permits      2  capacity x interval in us      3  interval, the us of one permit
-- Returns 1: taken, 0: refused; then the remaining permits.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local cost, interval = tonumber(ARGV[1]), tonumber(ARGV[3])
local capacity = tonumber(ARGV[2]) / interval
local state = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(state[1]) or capacity
local at = tonumber(state[2]) or now
tokens = math.min(capacity, tokens + math.max(0, now - at) / interval)
local taken = 0
if tokens >= cost then
  tokens = tokens - cost
  taken = 1
end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((capacity - tokens) * interval / 1000) + 1))
return {taken, math.floor(tokens)}
