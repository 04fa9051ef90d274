-- benchmarks/time: asks for the time and makes a number of it.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
return 1
