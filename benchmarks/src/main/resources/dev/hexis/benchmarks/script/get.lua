-- benchmarks/get: reads one number of state.
local state = tonumber(redis.call('GET', KEYS[1]))
return 1
