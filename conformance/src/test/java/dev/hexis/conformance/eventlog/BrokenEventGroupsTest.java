package dev.hexis.conformance.eventlog;

import dev.hexis.conformance.Kit;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these groups is broken in one way, and a contract must say so. */
final class BrokenEventGroupsTest {

    @Test
    void refusesGroupsThatDeliverAsMuchAsIsAskedFor() {
        Kit.refuses(DeliversAll.class, "aPollAndAClaimDeliverEnoughAndLeaveTheRest", "whatWasHandedBackCountsInAPoll");
    }

    @Test
    void refusesGroupsInWhichAnybodyAcknowledges() {
        Kit.refuses(
                AnybodyAcknowledges.class,
                "anothersEventsCannotBeSettled",
                "aConsumerThatWasPausedCannotSettleWhatIsAnothers");
    }

    @Test
    void refusesGroupsThatKnowReceiptsByTheirConsumerAlone() {
        Kit.refuses(ConsumerAlone.class, "anOldReceiptOfTheSameConsumerIsNotTheNewOne");
    }

    @Test
    void refusesGroupsThatForgetDeliveriesWhenStaleEventsAreClaimed() {
        Kit.refuses(ForgetsDeliveries.class, "aStaleEventIsClaimedWithItsDeliveriesCounted");
    }

    @Test
    void refusesGroupsWhoseLeasesCanBeClaimedAMillisecondTooEarly() {
        Kit.refuses(ClaimsEarly.class, "aStaleEventIsClaimedWithItsDeliveriesCounted");
    }

    @Test
    void refusesGroupsThatDeliverAgainAtOnce() {
        Kit.refuses(RetriesAtOnce.class, "anEventThatIsHandedBackIsDeliveredAgainWhenItIsDue");
    }

    @Test
    void refusesGroupsThatHearOneHeartbeatOfMany() {
        Kit.refuses(HearsOneHeartbeat.class, "aHeartbeatMakesALeaseLastFromNowOn");
    }

    @Test
    void refusesGroupsThatBeginAnewWhenTheyAreCreatedAgain() {
        Kit.refuses(BeginsAnew.class, "creatingAGroupAgainLeavesItAsItIs");
    }

    @Test
    void refusesGroupsThatGiveUpAndDeliverAgain() {
        Kit.refuses(GivesUpForNothing.class, "aDeadLetterTellsOriginCountAndReason");
    }

    @Test
    void refusesGroupsThatDeliverToWhoHasGivenUp() {
        Kit.refuses(DeliversToTheGone.class, "aConsumerThatHasGivenUpIsDeliveredNothing");
    }

    /** Groups that know of each event the receipt that is valid. */
    abstract static class KnowsReceipts extends BrokenEvents {
        private final Map<String, Receipt> current = new HashMap<>();

        final Receipt current(Receipt receipt) {
            return current.getOrDefault(key(receipt), receipt);
        }

        @Override
        public List<Delivery> poll(DeliveryRequest request, Duration wait) {
            return noted(super.poll(request, wait));
        }

        @Override
        public List<Delivery> claimStale(DeliveryRequest request) {
            return noted(super.claimStale(request));
        }

        private List<Delivery> noted(List<Delivery> deliveries) {
            deliveries.forEach(delivery -> current.put(key(delivery.receipt()), delivery.receipt()));
            return deliveries;
        }

        private static String key(Receipt receipt) {
            return receipt.version() + " of " + receipt.group();
        }
    }

    static final class AnybodyAcknowledges extends KnowsReceipts {
        @Override
        public List<Boolean> ackAll(List<Receipt> receipts) {
            return super.ackAll(receipts.stream().map(this::current).toList());
        }
    }

    static final class ConsumerAlone extends KnowsReceipts {
        @Override
        public List<Boolean> ackAll(List<Receipt> receipts) {
            return super.ackAll(receipts.stream()
                    .map(receipt -> current(receipt).consumer().equals(receipt.consumer()) ? current(receipt) : receipt)
                    .toList());
        }
    }

    static final class ForgetsDeliveries extends BrokenEvents {
        @Override
        public List<Delivery> claimStale(DeliveryRequest request) {
            return super.claimStale(request).stream()
                    .map(claimed -> new Delivery(
                            new Receipt(
                                    request.group(),
                                    request.consumer(),
                                    claimed.event().version(),
                                    1),
                            claimed.event()))
                    .toList();
        }
    }

    static final class ClaimsEarly extends BrokenEvents {
        @Override
        public List<Delivery> claimStale(DeliveryRequest request) {
            clock().advance(Duration.ofMillis(1));
            try {
                return super.claimStale(request);
            } finally {
                clock().advance(Duration.ofMillis(-1));
            }
        }
    }

    static final class RetriesAtOnce extends BrokenEvents {
        @Override
        public boolean retryLater(Receipt receipt, Duration delay) {
            return super.retryLater(receipt, Duration.ZERO);
        }
    }

    static final class HearsOneHeartbeat extends BrokenEvents {
        @Override
        public List<Boolean> heartbeatAll(List<Receipt> receipts, Duration lease) {
            boolean heard = super.heartbeatAll(receipts.subList(0, 1), lease).get(0);
            return receipts.stream().map(receipt -> heard).toList();
        }
    }

    static final class BeginsAnew extends BrokenEvents {
        @Override
        public boolean create(EventGroup group, StartPosition start) {
            boolean wasThere = delete(group);
            super.create(group, start);
            return !wasThere;
        }
    }

    static final class GivesUpForNothing extends BrokenEvents {
        @Override
        public boolean deadLetter(Receipt receipt, String reason) {
            return retryLater(receipt, Duration.ZERO);
        }
    }

    static final class DeliversToTheGone extends BrokenEvents implements WaitingContract {
        private final List<DeliveryRequest> gone = new ArrayList<>();

        @Override
        public List<Delivery> poll(DeliveryRequest request, Duration wait) {
            List<Delivery> deliveries = super.poll(request, wait);
            if (deliveries.isEmpty() && !wait.isZero()) {
                gone.add(request);
            }
            return deliveries;
        }

        @Override
        public AppendOutcome append(Append append) {
            AppendOutcome outcome = super.append(append);
            gone.forEach(this::poll);
            return outcome;
        }
    }

    static final class DeliversAll extends BrokenEvents {
        @Override
        public List<Delivery> poll(DeliveryRequest request, Duration wait) {
            List<Delivery> all = new ArrayList<>();
            List<Delivery> some = super.poll(request, wait);
            while (!some.isEmpty() && all.size() < request.max()) {
                all.addAll(some);
                some = super.poll(request, Duration.ZERO);
            }
            return all;
        }
    }
}
