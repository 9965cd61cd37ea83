using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Charts;
using Xunit;

namespace EventsHub.UnitTests.Shell;

/// <summary>What charts draw, read as the XML that it is.</summary>
public sealed class ChartTests
{
    private static LineChart Line(params double?[] values) => new()
    {
        Id = "line", Title = "People <registered>", Description = "It rose & rose.", Labels = [.. values.Select((_, i) => $"Day {i + 1}")], Series = [new("Registered", values)],
        Scale = value => value.ToString("0", CultureInfo.InvariantCulture),
    };

    private static XElement Draw(SvgChart chart)
    {
        using var writer = new StringWriter();
        chart.WriteTo(writer, HtmlEncoder.Default);
        return XElement.Parse(writer.ToString());
    }

    private static IEnumerable<string> Scale(XElement svg) => svg.Elements("text").Where(text => text.Attribute("class")?.Value == "chart-scale").Select(text => text.Value);

    [Fact]
    public void A_chart_has_a_name_and_a_description()
    {
        var svg = Draw(Line(1, 2));

        Assert.Equal(("img", "line-title line-about"), (svg.Attribute("role")?.Value, svg.Attribute("aria-labelledby")?.Value));
        Assert.Equal([("line-title", "People <registered>"), ("line-about", "It rose & rose.")], svg.Elements().Take(2).Select(e => (e.Attribute("id")!.Value, e.Value)));
    }

    [Fact]
    public void A_line_goes_from_edge_to_edge_and_from_the_right_where_people_read_so()
    {
        static (string?, string?) PlacesOf(XElement svg) => (svg.Descendants("polyline").Single().Attribute("points")?.Value, svg.Elements("svg").Last().Attribute("x")?.Value);

        Assert.Equal(("0,160 500,110 1000,10", "100%"), PlacesOf(Draw(Line(1, 2, 4))));
        using (Texts.In("ar"))
        {
            Assert.Equal(("1000,160 500,110 0,10", "0%"), PlacesOf(Draw(Line(1, 2, 4))));
        }
    }

    [Theory]
    [InlineData(0, "1 2 3 4")]
    [InlineData(3, "1 2 3 4")]
    [InlineData(9, "3 6 9 12")]
    [InlineData(1346, "500 1000 1500 2000")]
    [InlineData(998, "250 500 750 1000")]
    [InlineData(1_000_000, "250000 500000 750000 1000000")]
    public void The_scale_ends_at_or_above_the_highest_value(double highest, string scale) => Assert.Equal(scale, string.Join(' ', Scale(Draw(Line(0, highest)))));

    [Fact]
    public void What_is_not_known_yet_is_left_out_and_one_value_is_a_mark_in_the_middle()
    {
        Assert.Equal("0,110 500,10", Draw(Line(2, 4, null)).Descendants("polyline").Single().Attribute("points")?.Value);
        Assert.Equal("50%", Draw(Line(7)).Elements("svg").Last().Attribute("x")?.Value);
        Assert.Empty(Draw(Line()).Descendants("circle"));
    }

    [Fact]
    public void The_longest_bar_is_as_wide_as_the_page_and_a_part_is_drawn_into_its_whole()
    {
        var svg = Draw(new BarChart { Id = "bars", Title = "Places", Description = "", Bars = [new("Hall", 50, "50 of 200", 200), new(new string('x', 60), 100, "100")] });

        Assert.Equal([("chart-whole", "100%"), ("chart-bar", "25%"), ("chart-bar", "50%")], svg.Elements("rect").Select(bar => (bar.Attribute("class")!.Value, bar.Attribute("width")!.Value)));
        Assert.Equal(41, svg.Elements("text").Where(text => text.Attribute("class")!.Value == "chart-name").Max(text => text.Value.Length));
    }
}
