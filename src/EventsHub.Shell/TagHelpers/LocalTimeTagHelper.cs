using System.Globalization;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Shows an instant in local time: <c>&lt;local-time value="@order.PlacedAt" zone="@Model.Event.TimeZone" /&gt;</c>.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalTimeTagHelper : TagHelper
{
    /// <summary>The instant in UTC.</summary>
    public DateTime? Value { get; set; }

    /// <summary>Time zone (IANA name).</summary>
    public string Zone { get; set; } = "Etc/UTC";

    /// <summary>"moment" (date and time), "date", "day" (a short date for narrow columns) or "time".</summary>
    public string Show { get; set; } = "moment";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } utc)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        var local = Dates.Local(utc, Zone);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", Zone);
        output.Content.SetContent(Show switch
        {
            "date" => Dates.Long(DateOnly.FromDateTime(local)),
            "day" => Dates.Short(DateOnly.FromDateTime(local)),
            "time" => Dates.Time(utc, Zone),
            _ => Dates.Moment(utc, Zone),
        });
    }
}
