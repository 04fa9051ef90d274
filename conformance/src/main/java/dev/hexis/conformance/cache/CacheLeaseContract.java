package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One caller loads what is missing, and the others are told so. */
public interface CacheLeaseContract extends OnCache {

    @Test
    default void oneCallerLoadsAndTheOthersAreToldForHowLong() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");
        clock().advance(Duration.ofSeconds(4));

        assertThat(cache().getOrLease(region, "k", LEASE)).isEqualTo(new LeaseOutcome.Busy(Duration.ofSeconds(6)));
        granted(region, "another key");
        assertThat(cache().fill(lease, bytes("v"))).isTrue();
        assertThat(cache().getOrLease(region, "k", LEASE))
                .isEqualTo(new Lookup.Hit(bytes("v"), clock().instant().plus(TTL)));
        assertHit(region, "k", "v");
    }

    @Test
    default void thatThereIsNothingIsFilledInToo() {
        Region region = newRegion().withNegativeTtl(Duration.ofSeconds(5));
        assertThat(cache().fill(granted(region, "k"), Content.negative())).isTrue();

        assertThat(cache().getOrLease(region, "k", LEASE))
                .isEqualTo(new Lookup.Negative(clock().instant().plusSeconds(5)));
    }

    @Test
    default void aFillWithATimeOfZeroIsTakenAndStoresNothing() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");

        assertThat(cache().fill(lease, Content.of(bytes("v")).withTtl(Duration.ZERO)))
                .isTrue();
        assertMiss(region, "k");
        granted(region, "k");
    }

    @Test
    default void aLeaseIsSpentByItsFill() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");

        assertThat(cache().fill(lease, bytes("first"))).isTrue();
        assertThat(cache().fill(lease, bytes("second"))).isFalse();
        assertHit(region, "k", "first");
    }

    @Test
    default void whenTheHolderDiesTheNextCallerLoadsAtTheEndOfTheLeaseAndTheLateFillIsRefused() {
        Region region = newRegion();
        CacheLease late = granted(region, "k");
        clock().advance(LEASE.minus(MICRO));
        assertThat(cache().getOrLease(region, "k", LEASE)).isEqualTo(new LeaseOutcome.Busy(MICRO));
        clock().advance(MICRO);

        CacheLease next = granted(region, "k");

        assertThat(cache().fill(late, bytes("late"))).isFalse();
        assertMiss(region, "k");
        assertThat(cache().fill(next, bytes("next"))).isTrue();
        assertThat(cache().fill(late, bytes("late"))).isFalse();
        assertHit(region, "k", "next");
    }

    @Test
    default void aFillAfterTheEndOfTheLeaseIsRefusedThoughNobodyElseLoads() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");
        clock().advance(LEASE);

        assertThat(cache().fill(lease, bytes("late"))).isFalse();
        assertMiss(region, "k");
    }

    @Test
    default void aRenewedLeaseLastsFromNowOn() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");
        clock().advance(LEASE.minus(MICRO));

        assertThat(cache().renew(lease, LEASE)).isTrue();
        clock().advance(Duration.ofSeconds(9));
        assertThat(cache().getOrLease(region, "k", LEASE)).isEqualTo(new LeaseOutcome.Busy(Duration.ofSeconds(1)));
        assertThat(cache().fill(lease, bytes("v"))).isTrue();
        assertThat(cache().renew(lease, LEASE)).isFalse();
    }

    @Test
    default void aLeaseThatIsNoLongerGoodIsNotBroughtBack() {
        Region region = newRegion();
        Region emptied = newRegion();
        CacheLease ended = granted(region, "ended");
        CacheLease written = granted(region, "written");
        cache().put(region, "written", bytes("v"));
        clock().advance(LEASE);
        CacheLease cleared = granted(emptied, "cleared");
        cache().clear(emptied);

        for (CacheLease lease : List.of(ended, written, cleared)) {
            assertThat(cache().renew(lease, LEASE)).as(lease.key()).isFalse();
            assertThat(cache().abandon(lease)).as(lease.key()).isFalse();
        }
    }

    @Test
    default void anAbandonedLeaseFreesTheKeyAtOnce() {
        Region region = newRegion();
        CacheLease abandoned = granted(region, "k");

        assertThat(cache().abandon(abandoned)).isTrue();
        CacheLease next = granted(region, "k");
        assertThat(cache().abandon(abandoned)).isFalse();
        assertThat(cache().fill(abandoned, bytes("old"))).isFalse();
        assertThat(cache().fill(next, bytes("new"))).isTrue();
        assertHit(region, "k", "new");
    }

    @Test
    default void aLeaseToRefreshIsGivenOnceThoughTheKeyHoldsSomething() {
        Region region = newRegion();
        cache().put(region, "k", bytes("old"));
        LeaseRequest refresh = new LeaseRequest(region, "k", LEASE, true);

        LeaseOutcome outcome = cache().lease(refresh);

        assertThat(cache().lease(refresh)).isEqualTo(new LeaseOutcome.Busy(LEASE));
        assertThat(cache().getOrLease(region, "k", LEASE)).isInstanceOf(Lookup.Hit.class);
        assertHit(region, "k", "old");
        assertThat(cache().fill(((LeaseOutcome.Granted) outcome).lease(), bytes("new")))
                .isTrue();
        assertHit(region, "k", "new");
    }

    @Test
    default void theLeaseOfAnotherKeyOrWithAnotherTokenFillsNothing() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");

        assertThat(cache().fill(new CacheLease(region, "other", lease.token()), bytes("v")))
                .isFalse();
        assertThat(cache().fill(new CacheLease(region, "k", "guess"), bytes("v")))
                .isFalse();
        assertThat(cache().fill(lease, bytes("v"))).isTrue();
    }

    @Test
    default void oneOfManyCallersAtTheSameTimeIsGrantedTheLease() throws Exception {
        Region region = newTaggedRegion();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<LeaseOutcome>> calls = IntStream.range(0, 200)
                    .<Callable<LeaseOutcome>>mapToObj(i -> () -> cache().getOrLease(region, "k", LEASE))
                    .toList();
            int granted = 0;
            for (Future<LeaseOutcome> call : callers.invokeAll(calls)) {
                granted += call.get() instanceof LeaseOutcome.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }
}
