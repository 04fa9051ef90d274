package dev.hexis.domain.eventlog;

import java.util.List;

/**
 * Receipts of one group, to be settled by one act.
 *
 * @param all 1 to {@value Receipt#MOST} receipts
 */
public record Receipts(List<Receipt> all) {

    /** Checks that they are of one group. */
    public Receipts {
        all = List.copyOf(all);
        Bounds.number("number of receipts", all.size(), 1, Receipt.MOST);
        EventGroup group = all.get(0).group();
        for (Receipt receipt : all) {
            if (!receipt.group().equals(group)) {
                throw new IllegalArgumentException(
                        "receipts of " + group + " and of " + receipt.group() + " must be settled by two calls");
            }
        }
    }

    /** The group of them all. */
    public EventGroup group() {
        return all.get(0).group();
    }
}
