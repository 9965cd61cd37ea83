using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Tables;

/// <summary>An imported table: its rows and the meaning of its columns as derived from their headings.</summary>
internal sealed class ProgrammeTable
{
    private static readonly Dictionary<string, ProgrammeField> Meanings = new(StringComparer.Ordinal);

    static ProgrammeTable()
    {
        Know(ProgrammeField.Guid, "GUID", "UUID");
        Know(ProgrammeField.Id, "ID", "Code", "Number", "No", "Nr", "N°", "Numéro", "Nummer", "Número", "Numero", "Talk ID", "Proposal ID", "Submission ID", "Submission code", "Proposal code", "الرقم", "番号", "编号", "編號");
        Know(ProgrammeField.Title, "Title", "Talk title", "Talk", "Proposal title", "Submission title", "Titre", "Intitulé", "Titre de la présentation", "Titel", "Vortrag", "Vortragstitel", "Título", "Titolo", "العنوان", "عنوان", "タイトル", "題名", "演題", "标题", "標題");
        Know(ProgrammeField.Subtitle, "Subtitle", "Sous-titre", "Untertitel", "Subtítulo", "Sottotitolo", "Ondertitel", "العنوان الفرعي", "副題", "副标题");
        Know(ProgrammeField.Abstract, "Abstract", "Description", "Summary", "Résumé", "Zusammenfassung", "Beschreibung", "Kurzfassung", "Resumen", "Descripción", "Resumo", "Riassunto", "Descrizione", "الملخص", "الوصف", "概要", "要旨", "摘要");
        Know(ProgrammeField.Day, "Day", "Date", "Jour", "Tag", "Datum", "Día", "Fecha", "Dia", "Data", "Giorno", "Dag", "اليوم", "التاريخ", "日", "日付", "日期");
        Know(ProgrammeField.Start, "Start", "Start time", "Starts at", "Begin", "Begins at", "Time", "From", "Début", "Heure", "Heure de début", "Horaire", "Beginn", "Uhrzeit", "Zeit", "Von", "Inicio", "Hora", "Hora de inicio", "Início", "Inizio", "Ora", "البداية", "الوقت", "開始", "開始時刻", "时间", "開始時間");
        Know(ProgrammeField.End, "End", "End time", "Ends at", "To", "Until", "Fin", "Heure de fin", "Ende", "Bis", "Hora de fin", "Fim", "Fine", "النهاية", "終了", "結束");
        Know(ProgrammeField.Minutes, "Minutes", "Duration", "Length", "Duration (min)", "Durée", "Durée (min)", "Dauer", "Dauer (min)", "Duración", "Duração", "Durata", "Duur", "المدة", "長さ", "所要時間", "时长");
        Know(ProgrammeField.Room, "Room", "Location", "Venue", "Place", "Salle", "Lieu", "Raum", "Ort", "Saal", "Sala", "Lugar", "Aula", "Zaal", "القاعة", "会場", "部屋", "教室", "房间");
        Know(ProgrammeField.Track, "Track", "Theme", "Topic", "Thème", "Thématique", "Parcours", "Thema", "Themenbereich", "Tema", "Pista", "المسار", "トラック", "主题", "議程軌");
        Know(ProgrammeField.Type, "Type", "Session type", "Submission type", "Talk type", "Format", "Type de session", "Typ", "Art", "Vortragsart", "Tipo", "Formato", "النوع", "種類", "形式", "类型");
        Know(ProgrammeField.Kind, "Kind");
        Know(ProgrammeField.Languages, "Languages", "Language", "Lang", "Langue", "Langues", "Sprache", "Sprachen", "Idioma", "Idiomas", "Lingua", "Taal", "اللغة", "言語", "语言", "語言");
        Know(ProgrammeField.Speakers, "Speakers", "Speaker", "Speaker name", "Speaker names", "Presenter", "Presenters", "Author", "Authors", "Intervenant", "Intervenants", "Intervenante", "Intervenantes", "Intervenant·e·s", "Orateur", "Orateurs", "Conférencier", "Conférenciers", "Auteur", "Auteurs",
            "Referent", "Referenten", "Referierende", "Vortragende", "Vortragender", "Sprecher", "Ponente", "Ponentes", "Autores", "Relatore", "Relatori", "Palestrantes", "Spreker", "المتحدث", "المتحدثون", "講演者", "発表者", "講者", "演讲者");
        Know(ProgrammeField.GivenNames, "First name", "Given name", "Given names", "Forename", "Speaker first name", "Speaker given name", "Prénom", "Prénoms", "Vorname", "Vornamen", "Nombre", "Nome", "Voornaam", "الاسم الأول", "名");
        Know(ProgrammeField.FamilyNames, "Last name", "Surname", "Family name", "Family names", "Speaker last name", "Speaker surname", "Speaker family name", "Nom", "Nom de famille", "Nachname", "Familienname", "Apellido", "Apellidos", "Cognome", "Sobrenome", "Achternaam", "اسم العائلة", "姓");
        Know(ProgrammeField.SpeakerGuids, "Speaker GUIDs");
        Know(ProgrammeField.Roles, "Roles", "Role", "Speaker roles");
        Know(ProgrammeField.Affiliations, "Affiliations", "Affiliation", "Institution", "Institutions", "Organisation", "Organization", "Company", "Établissement", "Organisme", "Einrichtung", "Institución", "Istituzione", "المؤسسة", "所属", "单位");
        Know(ProgrammeField.Countries, "Countries", "Country", "Pays", "Land", "País", "Paese", "البلد", "国");
        Know(ProgrammeField.Links, "Links", "Link", "URL", "Website", "Lien", "Liens", "Site", "Enlaces", "روابط", "リンク");
        Know(ProgrammeField.DoNotRecord, "Do not record", "Don’t record", "No recording", "Ne pas enregistrer", "Nicht aufzeichnen", "Keine Aufzeichnung");
        Know(ProgrammeField.Status, "Status", "State", "Statut", "État", "Estado", "Stato", "الحالة", "状態", "状态");
        Know(ProgrammeField.Board, "Board", "Poster board", "Panneau", "Tafel", "Stellwand", "لوحة", "ボード");
        Know(ProgrammeField.Session, "Session", "Session title", "Block", "Bloc", "Séance", "Sitzung", "Sesión", "Sessione", "الجلسة", "セッション");
        Know(ProgrammeField.SessionGuid, "Session GUID");
        Know(ProgrammeField.ChairGuids, "Chair GUIDs");
        Know(ProgrammeField.Chair, "Chair", "Session chair", "Chairperson", "Chairs", "Président de séance", "Présidence", "Animation", "Modérateur", "Moderator", "Moderation", "Leitung", "Presidente", "رئيس الجلسة", "座長", "主持人");
    }

    private ProgrammeTable(FeedFormat format, string? encoding, char? separator, TableRow headings, IReadOnlyList<TableRow> rows, IReadOnlyList<ProgrammeColumn> columns) =>
        (Format, Encoding, Separator, Headings, Rows, Columns) = (format, encoding, separator, headings, rows, columns);

    public FeedFormat Format { get; }

    /// <summary>Encoding of a text file (IANA name); null for a workbook.</summary>
    public string? Encoding { get; }

    public char? Separator { get; }

    /// <summary>The row of the headings.</summary>
    public TableRow Headings { get; }

    /// <summary>True when other rows stand above the headings, such as a title.</summary>
    public bool HasRowsAbove { get; private init; }

    /// <summary>Headings of the columns that are not read because another one before them says the same.</summary>
    public IReadOnlyList<string> Left { get; private init; } = [];

    /// <summary>The rows below the headings.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>All columns with their headings.</summary>
    public IReadOnlyList<ProgrammeColumn> Columns { get; }

    /// <summary>True for tables that EventsHub exported; their cells need no interpretation.</summary>
    public bool IsOwn => Has(ProgrammeField.Guid) && Has(ProgrammeField.SessionGuid) && Has(ProgrammeField.SpeakerGuids);

    public bool Has(ProgrammeField field) => Columns.Any(c => c.Field == field);

    /// <exception cref="DomainRuleException">The table cannot be read.</exception>
    public static ProgrammeTable Read(byte[] content, TableSettings? settings)
    {
        var text = Workbook.Is(content) ? null : TableFile.Read(content, settings?.Encoding);
        var rows = text?.Rows ?? Workbook.Read(content);
        var top = HeadingsIn(rows);
        var labels = rows[top].Cells;
        var (columns, left) = ColumnsOf(labels);

        foreach (var chosen in settings?.Columns ?? [])
        {
            var index = chosen.Column.StartsWith('#') && int.TryParse(chosen.Column.AsSpan(1), out var number) ? number - 1 : labels.ToList().FindIndex(l => Fold(l) == Fold(chosen.Column));
            if (index < 0 || index >= columns.Length)
            {
                throw TableFile.Refuse("import.column", "There is no column “{0}” in this file.", chosen.Column);
            }

            columns[index] = columns[index] with { Field = chosen.Field, Language = chosen.Language };
        }

        return new(text is null ? FeedFormat.Xlsx : FeedFormat.Csv, text?.Encoding, text?.Separator, rows[top], [.. rows.Skip(top + 1)], columns)
        {
            HasRowsAbove = top > 0,
            Left = [.. left.Where(i => columns[i].Field == ProgrammeField.Ignore).Select(i => labels[i])],
        };
    }

    // The first row, unless it holds no headings and one of the next rows does.
    private static int HeadingsIn(IReadOnlyList<TableRow> rows)
    {
        var known = rows.Take(20).Select(r => r.Cells.Select(MeaningOf).Select(m => m.Field).Where(f => f != ProgrammeField.Ignore).Distinct().Count()).ToList();
        return known[0] >= 2 || known.Max() < 2 ? 0 : known.IndexOf(known.Max());
    }

    // Several columns may name speakers. Of any others with the same meaning the first counts.
    private static (ProgrammeColumn[] Columns, List<int> Left) ColumnsOf(IReadOnlyList<string> labels)
    {
        var (columns, left) = (new ProgrammeColumn[labels.Count], new List<int>());
        var isParted = labels.Any(l => MeaningOf(l).Field == ProgrammeField.GivenNames);
        for (var i = 0; i < columns.Length; i++)
        {
            var (field, language) = MeaningOf(labels[i]);
            // “Nom” alone may be the name of anything.
            if (field == ProgrammeField.FamilyNames && !isParted && !labels.Any(l => MeaningOf(l).Field == ProgrammeField.Speakers))
            {
                field = ProgrammeField.Ignore;
            }

            var isRepeated = field is not (ProgrammeField.Ignore or ProgrammeField.Speakers or ProgrammeField.GivenNames or ProgrammeField.FamilyNames or ProgrammeField.Affiliations or ProgrammeField.Countries)
                && columns.Take(i).Any(c => c.Field == field && c.Language == language);
            if (isRepeated)
            {
                left.Add(i);
            }

            columns[i] = new(labels[i], isRepeated ? ProgrammeField.Ignore : field, isRepeated ? null : language);
        }

        return (columns, left);
    }

    // A known heading followed by a language: "Titre (fr)", "title_en", "Abstract [zh]".
    private static (ProgrammeField Field, string? Language) MeaningOf(string label)
    {
        if (Meanings.TryGetValue(Fold(label), out var field))
        {
            return (field, null);
        }

        // “Speaker 1”, “Speaker 2”.
        if (Meanings.TryGetValue(Fold(label).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), out field)
            && field is ProgrammeField.Speakers or ProgrammeField.GivenNames or ProgrammeField.FamilyNames or ProgrammeField.Affiliations or ProgrammeField.Countries)
        {
            return (field, null);
        }

        var words = label.TrimEnd(')', ']', ' ').Split([' ', '_', '(', '[', '-', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        var language = words.Length > 1 ? LanguageWords.Read(words[^1], _ => { }) : [];
        return language is [var tag] && Languages.IsKnown(tag) && Meanings.TryGetValue(Fold(string.Concat(words[..^1])), out field) && ProgrammeColumn.Localised.Contains(field)
            ? (field, tag)
            : (ProgrammeField.Ignore, null);
    }

    private static void Know(ProgrammeField field, params string[] labels)
    {
        foreach (var label in labels)
        {
            Meanings.TryAdd(Fold(label), field);
        }
    }

    // Headings are compared by letters and digits only.
    private static string Fold(string label) => new([.. SearchText.Fold(label).Where(c => char.IsLetterOrDigit(c) || c == '°')]);
}
