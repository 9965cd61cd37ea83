using System.Text.Json;
using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;

namespace EventsHub.Programme.Pages;

/// <summary>Quick entry of a talk in one line: title, names, type, length. The next line starts with the type of the previous one.</summary>
public sealed class LineForm
{
    public string? Title { get; set; }

    /// <summary>Names separated by commas or semicolons.</summary>
    public string? Speakers { get; set; }

    /// <summary>Code of a talk type.</summary>
    public string? Type { get; set; }

    /// <summary>Length in minutes; empty for that of the type.</summary>
    public int? Minutes { get; set; }

    /// <summary>True when a line has just been added, so that the title field takes the focus.</summary>
    [BindNever]
    public bool IsNext { get; private set; }

    [BindNever]
    public IReadOnlyList<ListTalkTypes.Row> Types { get; private set; } = [];

    [BindNever]
    public string NamesAddress { get; private set; } = "";

    public IEnumerable<SelectListItem> TypeChoices => Types.Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>Lengths of the types as JSON, for the script that fills in the length.</summary>
    public string Lengths => JsonSerializer.Serialize(Types.ToDictionary(t => t.Code, t => t.Input.DurationMinutes));

    /// <summary>Sets the choices of the form, and the type if a line has just been added.</summary>
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

    /// <summary>Address of the page with an empty line after this one has been added.</summary>
    public string NextAddress(string page) => $"{page}?after={Uri.EscapeDataString(Type ?? "")}";
}
