using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>A related web page, as entered in a form or sent to the API.</summary>
public sealed record TalkLinkInput
{
    public const int MaxUrl = 2000;

    /// <summary>Label of the link; when empty, the name of the site is used.</summary>
    public string? Title { get; set; }

    /// <summary>Absolute URL; http or https.</summary>
    public string? Url { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Url);

    /// <summary>True for absolute http and https URLs; other schemes could run scripts in the visitor's browser.</summary>
    internal bool IsWebAddress => Uri.TryCreate(Url?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    internal TalkLink ToLink()
    {
        var url = CleanText.Line(Url);
        return new(CleanText.LineOrNull(Title) ?? new Uri(url).IdnHost, url);
    }
}
