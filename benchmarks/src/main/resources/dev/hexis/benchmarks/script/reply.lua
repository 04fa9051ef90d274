-- benchmarks/reply: answers with the four integers of a decision.
return {1700000000000000, 999999, 0, 2592000}
