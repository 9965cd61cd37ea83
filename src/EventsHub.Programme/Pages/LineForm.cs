using System.Text.Json;
using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;

namespace EventsHub.Programme.Pages;

/// <summary>A talk as one line: title, names, type, length. The next line begins with the type of the one before.</summary>
public sealed class LineForm
{
    public string? Title { get; set; }

    /// <summary>Names, parted by commas or semicolons.</summary>
    public string? Speakers { get; set; }

    /// <summary>The code of a type.</summary>
    public string? Type { get; set; }

    /// <summary>The length; empty for that of the type.</summary>
    public int? Minutes { get; set; }

    /// <summary>Whether the line before has just been taken in, and this one waits for its title.</summary>
    [BindNever]
    public bool IsNext { get; private set; }

    [BindNever]
    public IReadOnlyList<ListTalkTypes.Row> Types { get; private set; } = [];

    [BindNever]
    public string NamesAddress { get; private set; } = "";

    public IEnumerable<SelectListItem> TypeChoices => Types.Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>The lengths of the types, for the script that fills them in.</summary>
    public string Lengths => JsonSerializer.Serialize(Types.ToDictionary(t => t.Code, t => t.Input.DurationMinutes));

    /// <summary>Takes what the form needs besides what is typed.</summary>
    public void Prepare(IReadOnlyList<ListTalkTypes.Row> types, string eventCode, IQueryCollection query)
    {
        (Types, NamesAddress) = (types, $"/api/v1/events/{eventCode}/programme/speaker-names");
        if (query.TryGetValue("after", out var type))
        {
            IsNext = true;
            Type ??= type;
        }
    }

    public EnterTalk.Command Command(string eventCode, Guid? sessionId) => new(eventCode, sessionId, Title, Speakers, Type, Minutes);

    /// <summary>The address of the page that waits for the next line.</summary>
    public string NextAddress(string page) => $"{page}?after={Uri.EscapeDataString(Type ?? "")}";
}
