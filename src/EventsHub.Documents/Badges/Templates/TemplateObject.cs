using System.Text.Json;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>An object in the document of a template, read property by property; what nobody asked for is refused at the end.</summary>
internal sealed class TemplateObject
{
    private readonly Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);
    private readonly List<string> known = [];

    /// <summary>Begins to read an object.</summary>
    /// <param name="element">The value.</param>
    /// <param name="place">Where it stands; empty for the document itself.</param>
    /// <exception cref="FaceTemplateException">It is no object, or a property stands twice.</exception>
    public TemplateObject(JsonElement element, string place)
    {
        Place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FaceTemplateException(FaceTemplateFault.WrongKind, place, "{ … }");
        }

        foreach (var property in element.EnumerateObject())
        {
            var name = NameOf(property);
            if (!properties.TryAdd(name, property.Value))
            {
                throw new FaceTemplateException(FaceTemplateFault.Duplicate, At(name));
            }
        }
    }

    /// <summary>Where it stands; empty for the document itself.</summary>
    public string Place { get; }

    /// <summary>The place of one of its properties.</summary>
    public string At(string name) => Place.Length == 0 ? name : $"{Place}.{name}";

    /// <summary>A number within bounds.</summary>
    /// <param name="otherwise">What it is when it is not there; null when it must be.</param>
    public double Number(string name, double least, double most, double? otherwise = null)
    {
        if (Find(name, isNeeded: otherwise is null) is not { } value)
        {
            return otherwise!.Value;
        }

        if (value.ValueKind != JsonValueKind.Number)
        {
            throw Fault(FaceTemplateFault.WrongKind, name, "2.5");
        }

        return value.TryGetDouble(out var number) && number >= least && number <= most ? number : throw Fault(FaceTemplateFault.OutOfRange, name, least, most);
    }

    /// <summary>A whole number within bounds.</summary>
    public int Count(string name, int least, int most, int? otherwise = null)
    {
        var number = Number(name, least, most, otherwise);
        return number == Math.Floor(number) ? (int)number : throw Fault(FaceTemplateFault.WrongKind, name, "2");
    }

    /// <summary>True or false; false when it is not there.</summary>
    public bool Flag(string name) => Find(name, isNeeded: false) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(FaceTemplateFault.WrongKind, name, "true"),
    };

    /// <summary>A text; null when it is not there and need not be.</summary>
    public string? Text(string name, int longest, bool isNeeded = true)
    {
        if (Find(name, isNeeded) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? StringOf(value, name) : throw Fault(FaceTemplateFault.WrongKind, name, "\"…\"");
        return text.Length <= longest ? text : throw Fault(FaceTemplateFault.TooMany, name, longest);
    }

    /// <summary>The members of a list with their places.</summary>
    public IReadOnlyList<TemplateObject> List(string name, int most)
    {
        var list = Find(name, isNeeded: true)!.Value;
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Fault(FaceTemplateFault.WrongKind, name, "[ … ]");
        }

        return list.GetArrayLength() <= most ? [.. list.EnumerateArray().Select((member, i) => new TemplateObject(member, $"{At(name)}[{i}]"))] : throw Fault(FaceTemplateFault.TooMany, name, most);
    }

    /// <summary>Refuses properties that nobody asked for.</summary>
    public void RefuseOthers()
    {
        if (properties.Keys.Except(known).FirstOrDefault() is { } other)
        {
            throw Fault(FaceTemplateFault.UnknownProperty, other, string.Join(", ", known));
        }
    }

    /// <summary>What is wrong with one of its properties.</summary>
    public FaceTemplateException Fault(FaceTemplateFault fault, string name, params IReadOnlyList<object> values) => new(fault, At(name), values);

    private JsonElement? Find(string name, bool isNeeded)
    {
        known.Add(name);
        return properties.TryGetValue(name, out var value) ? value : isNeeded ? throw Fault(FaceTemplateFault.Missing, name) : null;
    }

    // Half of a surrogate pair is no text.
    private string StringOf(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(FaceTemplateFault.WrongKind, name, "\"…\"");
        }
    }

    private string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new FaceTemplateException(FaceTemplateFault.WrongKind, Place, "{ … }");
        }
    }
}
