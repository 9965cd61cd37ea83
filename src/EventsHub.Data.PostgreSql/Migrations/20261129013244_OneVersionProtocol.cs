using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OneVersionProtocol : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // From now on the version of a registration is that of its order. It goes on from the sum of both, which is what calendars were told: they pass over an entry with a lower number.
            migrationBuilder.Sql("UPDATE \"Orders\" SET \"Version\" = \"Version\" + COALESCE((SELECT SUM(r.\"Version\") FROM \"Registrations\" r WHERE r.\"OrderId\" = \"Orders\".\"Id\"), 0)");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Registrations");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Tracks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "TalkTypes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Talks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Speakers",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Version",
                table: "Tracks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "TalkTypes");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Talks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Speakers");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Registrations",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
