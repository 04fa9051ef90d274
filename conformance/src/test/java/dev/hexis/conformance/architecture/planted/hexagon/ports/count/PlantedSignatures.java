package dev.hexis.conformance.architecture.planted.hexagon.ports.count;

import dev.hexis.conformance.architecture.planted.library.text.Text;
import dev.hexis.conformance.architecture.planted.library.text.Text.TextException;
import java.util.List;
import java.util.function.Supplier;

/** Mentions a type of a library in each way there is. */
public interface PlantedSignatures<HEAD extends Text> extends Supplier<List<? super Text>> {
    Text[] CONSTANT = {};

    void parameter(Text text);

    Text returned();

    void thrown() throws TextException;

    Text[][] array();

    List<? extends Text> argument();

    <T extends Text> void bound(T text);

    default void defaulted(Text text) {}

    static void fixed(Text text) {}
}
