package it.percorsi.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a service says who may call what. What is not in the table is refused, and a service whose table
 * and endpoints differ does not start.
 *
 * <pre>{@code
 * AccessRules.table()
 *     .on("GET", "/things", "/api/v1/things").admits(OPERATORE, COMUNE)
 *     .on("GET", "/things/{id}").admits(OPERATORE, COMUNE).row("id", rows::open)
 *     .build();
 * }</pre>
 */
public final class AccessRules {

    private final Map<String, AccessRule> rules;

    private AccessRules(Map<String, AccessRule> rules) {
        this.rules = rules;
    }

    /** An empty table. */
    public static Table table() {
        return new Table();
    }

    /** The rule of an endpoint; empty when there is none: then nobody may. */
    Optional<AccessRule> of(String method, String pattern) {
        return Optional.ofNullable(rules.get(method + " " + pattern));
    }

    /** The caller with the roles that the endpoint admits; with none where it is closed to the caller. */
    public Caller admitted(Caller caller, String method, String pattern) {
        return caller.only(of(method, pattern).map(AccessRule::roles).orElse(Set.of()));
    }

    /** Whether the caller's roles open the endpoint; which rows is another question. */
    public boolean admits(Caller caller, String method, String pattern) {
        return !admitted(caller, method, pattern).roles().isEmpty();
    }

    /** This table, followed by another one. */
    public AccessRules and(AccessRules more) {
        Map<String, AccessRule> all = new LinkedHashMap<>(rules);
        more.rules.forEach((endpoint, rule) -> {
            if (all.put(endpoint, rule) != null) {
                throw new IllegalStateException("two rules for " + endpoint);
            }
        });
        return new AccessRules(all);
    }

    /** Every rule, in the order of the table. */
    public Collection<AccessRule> all() {
        return rules.values();
    }

    /** A table that is being written. */
    public static final class Table {
        private final List<Line> lines = new ArrayList<>();

        private Table() {}

        /** The next line: one or several paths under one method. */
        public Line on(String method, String... patterns) {
            Line line = new Line(this, method, List.of(patterns));
            lines.add(line);
            return line;
        }

        /** The table is complete. */
        public AccessRules build() {
            Map<String, AccessRule> rules = new LinkedHashMap<>();
            for (Line line : lines) {
                for (String pattern : line.patterns) {
                    AccessRule rule =
                            new AccessRule(line.method, pattern, line.roles, line.variable, line.row, line.open);
                    if (rules.put(rule.endpoint(), rule) != null) {
                        throw new IllegalStateException("two rules for " + rule.endpoint());
                    }
                }
            }
            return new AccessRules(rules);
        }
    }

    /** A line of the table; it admits nobody until it says whom. */
    public static final class Line {
        private final Table table;
        private final String method;
        private final List<String> patterns;
        private Set<Role> roles = EnumSet.noneOf(Role.class);
        private @Nullable String variable;
        private @Nullable RowRule row;
        private boolean open;

        private Line(Table table, String method, List<String> patterns) {
            this.table = table;
            this.method = method;
            this.patterns = patterns;
        }

        /** Who may. */
        public Line admits(Role... admitted) {
            roles = EnumSet.copyOf(Arrays.asList(admitted));
            return this;
        }

        /** Anybody, without an account: what the address or the request holds is what opens it. */
        public Line opensToAnybody() {
            open = true;
            return this;
        }

        /** On which rows: the variable of the path (or the request parameter) that names the row, and the rule. */
        public Line row(String name, RowRule rule) {
            variable = name;
            row = rule;
            return this;
        }

        /** The next line. */
        public Line on(String next, String... paths) {
            return table.on(next, paths);
        }

        /** The table is complete. */
        public AccessRules build() {
            return table.build();
        }
    }
}
