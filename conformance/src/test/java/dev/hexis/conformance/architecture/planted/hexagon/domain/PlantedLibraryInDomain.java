package dev.hexis.conformance.architecture.planted.hexagon.domain;

import dev.hexis.conformance.architecture.planted.library.text.Text;

final class PlantedLibraryInDomain {
    String trim(String text) {
        try {
            return text;
        } catch (RuntimeException e) {
            return Text.trim(text);
        }
    }
}
