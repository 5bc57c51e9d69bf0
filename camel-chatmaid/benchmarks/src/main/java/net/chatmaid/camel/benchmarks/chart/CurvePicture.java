/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.benchmarks.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Curves as SVG, one below the other's side, readable on light and dark pages. */
public final class CurvePicture {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 250;
    private static final int COLUMNS = 2;
    private static final int LEFT = 52;
    private static final int TOP = 36;
    private static final int RIGHT = 20;
    private static final int BOTTOM = 44;

    private static final String STYLE = "text{font:12px sans-serif;fill:#24292f}.title{font-weight:600}"
            + ".grid{stroke:#d0d7de}.curve{stroke:#0969da;stroke-width:2;fill:none}.point{fill:#0969da}"
            + ".limit{stroke:#cf222e;stroke-dasharray:5 4}.limit-text{fill:#cf222e}"
            + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.grid{stroke:#3d444d}.curve{stroke:#4493f8}"
            + ".point{fill:#4493f8}.limit{stroke:#f85149}.limit-text{fill:#f85149}}";

    private CurvePicture() {}

    /** The picture as a document of its own. */
    public static String of(List<Curve> curves) {
        int rows = (curves.size() + COLUMNS - 1) / COLUMNS;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title><style>%s</style>%n",
                COLUMNS * WIDTH,
                rows * HEIGHT,
                escaped(curves.stream().map(Curve::title).collect(Collectors.joining("; "))),
                STYLE));
        for (int i = 0; i < curves.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%d %d)\">%n%s</g>%n",
                    i % COLUMNS * WIDTH,
                    i / COLUMNS * HEIGHT,
                    panel(curves.get(i))));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String panel(Curve curve) {
        double[] figures = curve.points().stream()
                .mapToDouble(Curve.Point::figure)
                .map(figure -> Math.max(figure, 1e-3))
                .toArray();
        double limit = curve.limit();
        DoubleStream shown = DoubleStream.concat(DoubleStream.of(figures), DoubleStream.of(limit))
                .filter(figure -> !Double.isNaN(figure));
        double[] all = shown.sorted().toArray();
        double last = curve.points().get(curve.points().size() - 1).number();
        LogAxis x = LogAxis.of(last > 100 ? 10 : 2, curve.points().get(0).number(), last, LEFT, WIDTH - RIGHT);
        LogAxis y = LogAxis.of(10, all[0], all[all.length - 1], HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(text("title", LEFT, TOP - 16, "start", curve.title()));
        for (double tick : x.ticks()) {
            svg.append(line("grid", x.position(tick), TOP, x.position(tick), HEIGHT - BOTTOM));
            svg.append(text("tick", x.position(tick), HEIGHT - BOTTOM + 16, "middle", LogAxis.text(tick)));
        }
        for (double tick : y.ticks()) {
            svg.append(line("grid", LEFT, y.position(tick), WIDTH - RIGHT, y.position(tick)));
            svg.append(text("tick", LEFT - 6, y.position(tick) + 4, "end", LogAxis.text(tick)));
        }
        svg.append(text("along", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", curve.along()));
        if (!Double.isNaN(limit)) {
            svg.append(line("limit", LEFT, y.position(limit), WIDTH - RIGHT, y.position(limit)));
            svg.append(text("limit-text", WIDTH - RIGHT, y.position(limit) - 4, "end", "limit"));
        }
        return svg.append(points(curve, figures, x, y)).toString();
    }

    private static String points(Curve curve, double[] figures, LogAxis x, LogAxis y) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < figures.length; i++) {
            double left = x.position(curve.points().get(i).number());
            double top = y.position(figures[i]);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", left, top));
            dots.append(String.format(
                    Locale.ROOT, "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n", left, top));
        }
        return String.format("<path class=\"curve\" d=\"%s\"/>%n%s", path, dots);
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                style,
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(String style, double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
