using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Shell.Pages;

/// <summary>Choices that forms of several modules offer.</summary>
public static class Choices
{
    /// <summary>The languages that texts can be written in, those of the interface first.</summary>
    public static IReadOnlyList<SelectListItem> OfLanguages() =>
        [.. Languages.OfEvents.Select(language => new SelectListItem(Languages.NativeName(language), language))];

    /// <summary>The time zones, grouped by part of the world. <paramref name="chosen"/> is among them even where the list has it under another name.</summary>
    public static IReadOnlyList<SelectListItem> OfTimeZones(string chosen)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        return [.. EventTime.Zones.Append(chosen).Where(EventTime.IsKnownZone).Distinct().Order(StringComparer.Ordinal).Select(zone =>
        {
            var slash = zone.IndexOf('/', StringComparison.Ordinal);
            var part = slash < 0 ? zone : zone[..slash];
            groups.TryAdd(part, new() { Name = part });
            return new SelectListItem(zone[(slash + 1)..].Replace('_', ' '), zone) { Group = groups[part] };
        })];
    }

    /// <summary>The countries, sorted as the current language sorts them.</summary>
    public static IReadOnlyList<SelectListItem> OfCountries() =>
        [.. Countries.All().Select(country => new SelectListItem(country.Name, country.Code))];
}
