using EventsHub.Programme.Feeds;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>The formats that programmes are exchanged in, and what each cannot carry; docs/organisers/programme-formats.md says the same to people.</summary>
internal static class Formats
{
    public static readonly IReadOnlyList<ProgrammeFormat> Data = [ProgrammeFormat.Frab, ProgrammeFormat.C3voc, ProgrammeFormat.Pretalx, ProgrammeFormat.Csv, ProgrammeFormat.Xlsx];

    public static Programmes.Part CannotCarry(ProgrammeFormat format) => format switch
    {
        ProgrammeFormat.Frab => Programmes.Part.Languages | Programmes.Part.Frames | Programmes.Part.Unscheduled | Programmes.Part.Boards | Programmes.Part.People | Programmes.Part.Types
            | Programmes.Part.Places | Programmes.Part.Biographies | Programmes.Part.ForeignIds,
        ProgrammeFormat.C3voc => Programmes.Part.Languages | Programmes.Part.Frames | Programmes.Part.Unscheduled | Programmes.Part.Boards | Programmes.Part.Types | Programmes.Part.ForeignIds,
        ProgrammeFormat.Pretalx => Programmes.Part.Frames | Programmes.Part.ForeignIds,
        _ => Programmes.Part.Frames | Programmes.Part.PlaceLanguages | Programmes.Part.Types | Programmes.Part.Places | Programmes.Part.Colours | Programmes.Part.Biographies,
    };
}
