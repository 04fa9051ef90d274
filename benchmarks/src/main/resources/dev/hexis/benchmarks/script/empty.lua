-- benchmarks/empty: what calling any script costs.
return 1
