using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Documents.Badges;

namespace EventsHub.Badges;

/// <summary>A short text that is the same for two badges exactly when they show the same: every text, colour and picture of person and event, and the event's own template. Paper and layout are left out, and so is the signature: a
/// badge does not change when the keys are turned over. It does when it was replaced, since the one printed before is refused then.</summary>
/// <param name="event">What all badges of the event share.</param>
public sealed class BadgeFingerprint(BadgeEvent @event)
{
    private const int Bytes = 16;

    private readonly string _shared = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new object?[] { @event.Name, @event.DatesAndPlace, @event.Language, @event.AccentColour, @event.Logo is { } logo ? Convert.ToHexStringLower(SHA256.HashData(logo)) : null })));

    /// <summary>The fingerprint of one badge, in hexadecimal digits. Stored with every print, so the list of parts must not be reordered, and what comes with EventsHub is no part of it.</summary>
    /// <param name="badge">The badge.</param>
    /// <param name="template">The fingerprint of the event's own template that it is drawn from (<see cref="Domain.BadgeTemplate.Fingerprint"/>); null for those that come with EventsHub.</param>
    public string Of(BadgeToPrint badge, string? template = null) => Of(badge.Badge, badge.Revision, template);

    /// <summary>The fingerprint that a badge had while its code was a part of it, before keys could be turned over.</summary>
    public string OfOld(BadgeToPrint badge, string oldCode) => Of(badge.Badge, oldCode, null);

    private string Of(Badge badge, object identity, string? template)
    {
        object?[] shown = [_shared, badge.PrimaryName, badge.SecondaryName, badge.Affiliation, badge.Country, badge.Role, badge.RoleColour, identity, badge.Code, badge.Language, badge.Options];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object?[]>(template is null ? shown : [.. shown, template])).AsSpan(0, Bytes));
    }
}
