using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>A page that belongs to a talk, as it is typed or sent.</summary>
public sealed record TalkLinkInput
{
    public const int MaxUrl = 2000;

    /// <summary>What it is; the name of the site when left empty.</summary>
    public string? Title { get; set; }

    /// <summary>Where it is; http or https.</summary>
    public string? Url { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Url);

    /// <summary>Whether it is an address that people may be led to.</summary>
    internal bool IsWebAddress => Uri.TryCreate(Url?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    internal TalkLink ToLink()
    {
        var url = CleanText.Line(Url);
        return new(CleanText.LineOrNull(Title) ?? new Uri(url).IdnHost, url);
    }
}
