package dev.hexis.adapter.memory;

import dev.hexis.domain.leaderboard.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of a board in their order. Ranks are counted as they are defined. */
final class Places {
    private final NavigableSet<Place> order = new TreeSet<>();
    private final Map<String, Place> members = new HashMap<>();

    @Nullable
    Place of(String member) {
        return members.get(member);
    }

    void put(Place place) {
        remove(place.member());
        members.put(place.member(), place);
        order.add(place);
    }

    boolean remove(String member) {
        Place place = members.remove(member);
        return place != null && order.remove(place);
    }

    int size() {
        return order.size();
    }

    List<Place> inOrder() {
        return new ArrayList<>(order);
    }

    int countUpTo(Place place) {
        return order.headSet(place, true).size();
    }

    long rank(Place place, Ranking ranking) {
        return 1
                + switch (ranking) {
                    case ORDINAL -> order.headSet(place).size();
                    case COMPETITION -> better(place).size();
                    case DENSE ->
                        better(place).stream().map(Place::merit).distinct().count();
                };
    }

    private Collection<Place> better(Place place) {
        return order.stream().filter(other -> other.merit() < place.merit()).toList();
    }
}
