-- benchmarks/set: writes one number of state and its expiry.
redis.call('SET', KEYS[1], '1700000000000000', 'PX', '600000')
return 1
