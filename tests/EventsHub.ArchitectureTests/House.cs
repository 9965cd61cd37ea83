using System.Xml.Linq;
using Mono.Cecil;

namespace EventsHub.ArchitectureTests;

/// <summary>The house as it was compiled: its rooms, and which type uses which. What the compiler made of a type (closures, state machines) and what
/// is nested in it speaks for that type; a page's markup for its module.</summary>
internal static class House
{
    /// <summary>The program that everything is put together in.</summary>
    public const string Program = "eventshub";

    /// <summary>The modules, as the program names them: the kernel and the shell are what they stand on.</summary>
    public static readonly IReadOnlyList<string> Modules =
        [.. EventsHubModules.All.Catalogue.Assemblies.Select(assembly => assembly.GetName().Name!).Where(name => name is not ("EventsHub.Kernel" or "EventsHub.Shell"))];

    /// <summary>Every project of the house, by the name of what it is compiled to.</summary>
    public static readonly IReadOnlyList<string> Rooms =
        [.. Directory.EnumerateFiles(Sources.Folder, "*.csproj", SearchOption.AllDirectories).Select(file => RoomOf(Path.GetFileNameWithoutExtension(file))).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, ModuleDefinition> Compiled =
        Rooms.ToDictionary(room => room, room => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{room}.dll")));

    /// <summary>Which type uses which other, each once.</summary>
    public static readonly IReadOnlyList<TypeUse> Uses =
        [.. Compiled.Values.SelectMany(module => module.Types).SelectMany(type => Mentions.In(type).Select(used => new TypeUse(Named.Of(type), used)).Distinct()).Where(use => use.User != use.Used)];

    /// <summary>The name of what a project is compiled to.</summary>
    public static string RoomOf(string project) => project == "EventsHub" ? Program : project;

    /// <summary>The rooms that a room may look into by its project file, and those into which it does.</summary>
    public static IEnumerable<string> KnownTo(string room)
    {
        var project = room == Program ? "EventsHub" : room;
        var asked = XDocument.Load(Path.Combine(Sources.Folder, project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => RoomOf(Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)));
        return asked.Concat(Compiled[room].AssemblyReferences.Select(reference => reference.Name)).Where(Rooms.Contains).Distinct();
    }

    /// <summary>A type by its full name.</summary>
    public static TypeDefinition Find(string fullName) =>
        Compiled.Values.Select(module => module.GetType(fullName)).FirstOrDefault(type => type is not null) ?? throw new InvalidOperationException($"There is no type {fullName}.");
}
