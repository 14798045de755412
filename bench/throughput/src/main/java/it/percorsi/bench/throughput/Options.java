package it.percorsi.bench.throughput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much to measure.
 *
 * @param parts which of {@code commands}, {@code lag}, {@code rebuild}, {@code handover},
 *     {@code pages-others}, {@code pages-own}
 * @param seconds how long each rate is measured, after the warm-up
 * @param clients numbers of clients
 * @param events how many events are rebuilt
 * @param cases numbers of cases at which pages are asked for
 * @param requests how often each page is asked for
 */
record Options(Set<String> parts, int seconds, List<Integer> clients, int events, List<Integer> cases, int requests) {

    static Options of(String... arguments) {
        Set<String> parts =
                new TreeSet<>(List.of("commands", "lag", "rebuild", "handover", "pages-others", "pages-own"));
        int seconds = 30;
        List<Integer> clients = List.of(16, 32);
        int events = 100_000;
        List<Integer> cases = List.of(1_000, 10_000, 100_000);
        int requests = 200;
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            switch (pair[0]) {
                case "--only" -> parts = new TreeSet<>(Arrays.asList(value.split(",", -1)));
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--clients" -> clients = numbers(value);
                case "--events" -> events = Integer.parseInt(value);
                case "--cases" -> cases = numbers(value);
                case "--requests" -> requests = Integer.parseInt(value);
                default ->
                    throw new IllegalArgumentException(
                            argument + ": --only=commands,lag,rebuild,handover,pages-others,pages-own "
                                    + "--seconds=30 --clients=16,32 --events=100000 --cases=1000,10000,100000 --requests=200");
            }
        }
        return new Options(parts, seconds, clients, events, cases, requests);
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : list.split(",", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }
}
