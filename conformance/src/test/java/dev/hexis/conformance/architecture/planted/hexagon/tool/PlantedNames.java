package dev.hexis.conformance.architecture.planted.hexagon.tool;

/** Holds classes of all forbidden names, and some that only look like it. */
final class PlantedNames {
    static class AbstractTool {}

    static class BaseTool {}

    static class Base {}

    static class ToolImpl {}

    static class ToolUtil {}

    static class ToolUtils {}

    static class ToolHelper {}

    interface ToolManager {}

    static class Base64Tool {}

    static class Abstraction {}

    static class Baseline {}

    static class Implied {}
}
