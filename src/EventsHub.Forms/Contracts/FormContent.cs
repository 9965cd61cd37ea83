using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Kernel.Files.Json;

namespace EventsHub.Forms.Contracts;

/// <summary>What a form asks, as a document of its own. It is never changed: a form that asks something else is another document.</summary>
public sealed record FormContent
{
    /// <summary>The largest number of questions.</summary>
    public const int MaxQuestions = 60;

    /// <summary>The longest document, in characters.</summary>
    public const int MaxLength = 200_000;

    /// <summary>The form of an event that asks nothing of its own.</summary>
    public static readonly FormContent Empty = new();

    /// <summary>How it asks for what every event knows of.</summary>
    public StandardFields Fields { get; init; } = new();

    /// <summary>The questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The codes of options that are ordered by answering a question, and so are not offered beside it.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> TiedOptions => Questions.SelectMany(question => question.Choices).Select(choice => choice.Option).OfType<string>().ToHashSet();

    /// <summary>The question with a key; null for none.</summary>
    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>The document in JSON.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, ReadableJson.Options)!.AsObject();

    /// <summary>The document of a JSON text.</summary>
    /// <exception cref="JsonException">It is no JSON, or none of a form; the message says where.</exception>
    public static FormContent Of(string json) => JsonSerializer.Deserialize<FormContent>(json, ReadableJson.Options) ?? throw new JsonException("null", "$", 0, 0);

    /// <summary>The document as one line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, ReadableJson.Options);
}
