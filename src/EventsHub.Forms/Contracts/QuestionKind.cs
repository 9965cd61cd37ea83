namespace EventsHub.Forms.Contracts;

/// <summary>What a question asks for, and so how it is asked, checked and stored. Every answer is a list of texts, most of them of one.</summary>
public enum QuestionKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>A number, with a decimal point (<c>1.5</c>).</summary>
    Number,

    /// <summary>A day (ISO 8601, <c>2026-03-25</c>).</summary>
    Date,

    /// <summary>Yes or no: <c>yes</c>, <c>no</c>.</summary>
    YesNo,

    /// <summary>One of the choices, by its key.</summary>
    OneOf,

    /// <summary>Any of the choices, by their keys.</summary>
    SeveralOf,

    /// <summary>A country (ISO 3166-1 alpha-2).</summary>
    Country,

    /// <summary>A telephone number (E.164, <c>+33561000000</c>).</summary>
    Phone,

    /// <summary>A postal address, as on an envelope.</summary>
    Address,

    /// <summary>How many people come along.</summary>
    CompanionCount,

    /// <summary>The names of people who come along, each a text of its own.</summary>
    CompanionNames,

    /// <summary>Agreeing to something: <c>yes</c>. Where it is required, nobody registers without.</summary>
    Consent,
}
