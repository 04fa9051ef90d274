package dev.hexis.benchmarks.work;

import dev.hexis.ports.Ports;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports that remember which of their verbs were called. */
final class Witness {
    private final Set<String> called = new TreeSet<>();

    Ports watch(Ports ports) {
        return proxy(Ports.class, (proxy, method, arguments) -> {
            Object result = call(ports, method, arguments);
            return isPort(method) ? watch(method.getReturnType(), result) : result;
        });
    }

    Set<String> called() {
        return called;
    }

    /** Of all ports the verbs that an adapter implements; overloads that stand on them are no verbs of their own. */
    static Set<String> verbs() {
        return Stream.of(Ports.class.getMethods())
                .filter(Witness::isPort)
                .flatMap(port -> Stream.of(port.getReturnType().getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Witness::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPort(Method method) {
        return method.getReturnType().isInterface() && method.getParameterCount() == 0;
    }

    private <P> P watch(Class<P> port, Object target) {
        return proxy(port, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            called.add(name(method));
            return call(target, method, arguments);
        });
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + '.'
                + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
