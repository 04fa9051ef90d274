package dev.hexis.conformance.cache;

import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these caches is broken in one way, and a contract must say so. */
final class BrokenCachesTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenCache.class);
    }

    @Test
    void refusesACacheWhoseFillIgnoresAnInvalidationInFlight() {
        Kit.refuses(FillIgnoresInvalidations.class, "invalidatingATagBeatsALoadWhoseValueTurnsOutToHaveIt");
    }

    @Test
    void refusesACacheThatFillsWhatWasWrittenMeanwhile() {
        Kit.refuses(FillsWhatIsHeld.class, "puttingBeatsALoad");
    }

    @Test
    void refusesACacheThatClearsAllButWhatHasTags() {
        Kit.refuses(ClearLeavesTagged.class, "aClearedRegionIsEmptyAndTheOthersAreNot");
    }

    @Test
    void refusesACacheThatClearsEntriesAndLeavesLeases() {
        Kit.refuses(ClearLeavesLeases.class, "clearingBeatsALoadOfWhatHasNoTags");
    }

    @Test
    void refusesACacheThatKeepsNothingAsLongAsSomething() {
        Kit.refuses(KeepsNothingLong.class, "thatThereIsNothingIsRememberedForATimeOfItsOwn");
    }

    @Test
    void refusesACacheThatSkipsWhatHasNoTime() {
        Kit.refuses(SkipsWhatHasNoTime.class, "aTimeOfZeroStoresNothingAndLeavesNothing");
    }

    @Test
    void refusesACacheThatInvalidatesOneTagOfSeveral() {
        Kit.refuses(InvalidatesOneTag.class, "severalTagsAreInvalidatedAtOnce");
    }

    @Test
    void refusesACacheThatGrantsToWhoeverAsksAtOnce() {
        Kit.refuses(ReadsThenGrants.class, "oneOfManyCallersAtTheSameTimeIsGrantedTheLease");
    }

    @Test
    void refusesACacheThatRenewsALeaseAfterItsEnd() {
        Kit.refuses(RenewsWhatHasEnded.class, "aLeaseThatIsNoLongerGoodIsNotBroughtBack");
    }

    @Test
    void refusesACacheThatClearsOneShardOfSeveral() {
        Kit.refuses(ClearsOneShard.class, "allShardsAreCleared");
    }

    @Test
    void refusesACacheInWhichARefreshAlwaysWins() {
        Kit.refuses(
                RefreshAlwaysWins.class,
                "evictingBeatsARefresh",
                "puttingBeatsARefresh",
                "invalidatingATagBeatsARefresh",
                "clearingBeatsARefresh");
    }

    @Test
    void refusesACacheThatFillsWithoutJitter() {
        Kit.refuses(FillsWithoutJitter.class, "jitterHoldsForWhatHasATimeOfItsOwnForNegativesAndForFills");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenCache extends Broken
            implements CacheContract,
                    CacheTagsContract,
                    CacheLeaseContract,
                    OvertakenFillContract,
                    CacheShardsContract,
                    CacheModelContract,
                    Cache {
        final Cache well() {
            return model().cache();
        }

        @Override
        public Lookup get(Region region, String key) {
            return well().get(region, key);
        }

        @Override
        public final Map<String, Lookup> getAll(Region region, Collection<String> keys) {
            return well().getAll(region, keys);
        }

        @Override
        public void putAll(Region region, Map<String, Content> contents) {
            well().putAll(region, contents);
        }

        @Override
        public final void evictAll(Region region, Collection<String> keys) {
            well().evictAll(region, keys);
        }

        @Override
        public void invalidateTags(Region region, Set<String> tags) {
            well().invalidateTags(region, tags);
        }

        @Override
        public void clear(Region region) {
            well().clear(region);
        }

        @Override
        public LeaseOutcome lease(LeaseRequest request) {
            return well().lease(request);
        }

        @Override
        public boolean renew(CacheLease lease, Duration ttl) {
            return well().renew(lease, ttl);
        }

        @Override
        public boolean fill(CacheLease lease, Content content) {
            return well().fill(lease, content);
        }
    }

    static final class FillIgnoresInvalidations extends BrokenCache {
        @Override
        public boolean fill(CacheLease lease, Content content) {
            boolean taken = super.fill(lease, content.withTags(Set.of()));
            if (taken) {
                putAll(lease.region(), Map.of(lease.key(), content));
            }
            return taken;
        }
    }

    static final class FillsWhatIsHeld extends BrokenCache {
        @Override
        public boolean fill(CacheLease lease, Content content) {
            if (super.fill(lease, content)) {
                return true;
            }
            boolean isHeld = get(lease.region(), lease.key()) instanceof Lookup.Hit;
            if (isHeld) {
                put(lease.region(), lease.key(), content);
            }
            return isHeld;
        }
    }

    static final class ClearLeavesTagged extends BrokenCache {
        private final Map<String, Content> tagged = new HashMap<>();

        @Override
        public void putAll(Region region, Map<String, Content> contents) {
            contents.forEach((key, content) -> {
                if (!content.tags().isEmpty()) {
                    tagged.put(key, content);
                }
            });
            super.putAll(region, contents);
        }

        @Override
        public void clear(Region region) {
            super.clear(region);
            super.putAll(region, tagged);
        }
    }

    static final class ClearLeavesLeases extends BrokenCache {
        private final Set<String> keys = new HashSet<>();

        @Override
        public void putAll(Region region, Map<String, Content> contents) {
            keys.addAll(contents.keySet());
            super.putAll(region, contents);
        }

        @Override
        public void clear(Region region) {
            evictAll(region, keys);
        }
    }

    static final class KeepsNothingLong extends BrokenCache {
        @Override
        public void putAll(Region region, Map<String, Content> contents) {
            super.putAll(region.withNegativeTtl(region.ttl()), contents);
        }
    }

    static final class SkipsWhatHasNoTime extends BrokenCache {
        @Override
        public void putAll(Region region, Map<String, Content> contents) {
            Map<String, Content> lasting = new HashMap<>(contents);
            lasting.values().removeIf(content -> content.ttl().equals(Optional.of(Duration.ZERO)));
            super.putAll(region, lasting);
        }
    }

    static final class InvalidatesOneTag extends BrokenCache {
        @Override
        public void invalidateTags(Region region, Set<String> tags) {
            super.invalidateTags(region, Set.of(new TreeSet<>(tags).first()));
        }
    }

    static final class ReadsThenGrants extends BrokenCache {
        private final Set<String> granted = ConcurrentHashMap.newKeySet();

        @Override
        public LeaseOutcome lease(LeaseRequest request) {
            boolean isGranted = granted.contains(request.key());
            if (!isGranted) {
                letAnotherRead();
            }
            LeaseOutcome outcome = super.lease(request);
            if (outcome instanceof LeaseOutcome.Busy && !isGranted) {
                return new LeaseOutcome.Granted(new CacheLease(
                        request.region(),
                        request.key(),
                        UUID.randomUUID().toString().replace("-", "")));
            }
            granted.add(request.key());
            return outcome;
        }
    }

    static final class RenewsWhatHasEnded extends BrokenCache {
        @Override
        public boolean renew(CacheLease lease, Duration ttl) {
            return super.renew(lease, ttl)
                    || lease(new LeaseRequest(lease.region(), lease.key(), Duration.ofMillis(1), false))
                            instanceof LeaseOutcome.Granted;
        }
    }

    static final class ClearsOneShard extends BrokenCache {
        private final Map<String, Content> contents = new HashMap<>();

        @Override
        public void putAll(Region region, Map<String, Content> some) {
            contents.putAll(some);
            super.putAll(region, some);
        }

        @Override
        public void clear(Region region) {
            Map<String, Lookup> held = getAll(region, contents.keySet());
            super.clear(region);
            if (region.shards() > 1) {
                held.forEach((key, lookup) -> {
                    if (lookup instanceof Lookup.Hit && key.hashCode() % region.shards() > 0) {
                        super.putAll(region, Map.of(key, contents.getOrDefault(key, Content.negative())));
                    }
                });
            }
        }
    }

    static final class RefreshAlwaysWins extends BrokenCache {
        private final Set<CacheLease> refreshing = new HashSet<>();

        @Override
        public LeaseOutcome lease(LeaseRequest request) {
            LeaseOutcome outcome = super.lease(request);
            if (request.refresh() && outcome instanceof LeaseOutcome.Granted granted) {
                refreshing.add(granted.lease());
            }
            return outcome;
        }

        @Override
        public boolean fill(CacheLease lease, Content content) {
            if (!refreshing.contains(lease)) {
                return super.fill(lease, content);
            }
            put(lease.region(), lease.key(), content);
            return true;
        }
    }

    static final class FillsWithoutJitter extends BrokenCache {
        @Override
        public boolean fill(CacheLease lease, Content content) {
            Region steady = lease.region().withJitter(0);
            return super.fill(new CacheLease(steady, lease.key(), lease.token()), content);
        }
    }
}
