using EventsHub.Conference.Contracts;
using EventsHub.Conference.Public;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Conference.Pages.Public;

/// <summary>The public page of an event: what it is, what it costs, and the link to the registration form.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class EventPage : AppPage
{
    public ShowPublicEvent.Result Shown { get; private set; } = null!;

    /// <summary>The description, one string for each paragraph.</summary>
    public IEnumerable<string> Paragraphs => Shown.Description.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The venue's address, line by line; the city is left out where the address contains it.</summary>
    public IEnumerable<string> Address =>
        new[] { Shown.Venue.Name }.Concat(Shown.Venue.Address.Split('\n', StringSplitOptions.TrimEntries))
            .Append(Shown.Venue.Address.Contains(Shown.Venue.City, StringComparison.OrdinalIgnoreCase) ? "" : Shown.Venue.City).Append(Shown.Venue.Country)
            .Where(line => line.Length > 0);

    /// <summary>A list of products for display only.</summary>
    public OfferList Offers(IReadOnlyList<OfferedProduct> products) => new(products, Shown.Currency, Shown.TimeZone);

    public async Task OnGetAsync(string eventCode) => Shown = await AskAsync(new ShowPublicEvent.Query(eventCode));
}
