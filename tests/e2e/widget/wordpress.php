<?php
/**
 * A page with shortcodes, as WordPress writes it around the plugin: what of WordPress the plugin calls is stood in for, and does here
 * what it is documented to do.
 *
 * php wordpress.php PLUGIN '{ "modules": true, "editor": false, "shortcodes": [{ "tool": "plan" }] }'
 */

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $words, $file, $line ) {
		throw new ErrorException( $words, 0, $level, $file, $line );
	}
);

define( 'ABSPATH', __DIR__ );

list( , $plugin, $asked ) = $argv;
$asked = json_decode( $asked, true );
$known = array();
$tags  = array();

function add_shortcode( $name, $call ) {
	$GLOBALS['known'][ $name ] = $call;
}

function add_filter( $name, $call ) {
	$GLOBALS['known'][ $name ] = $call;
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8', false );
}

function esc_html( $text ) {
	return esc_attr( $text );
}

function esc_url( $address, $protocols = array( 'http', 'https' ) ) {
	$plain = html_entity_decode( $address, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$kind  = strtolower( strstr( $plain, ':', true ) );
	return false === strpos( $plain, ':' ) || in_array( $kind, $protocols, true ) ? esc_attr( $address ) : '';
}

function plugins_url( $path, $file ) {
	return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}

function current_user_can() {
	return $GLOBALS['asked']['editor'];
}

function get_the_ID() {
	return 1;
}

if ( $asked['modules'] ) {
	function wp_enqueue_script_module( $id, $source, $needs, $version ) {
		$GLOBALS['tags'][ $id ] = "<script type=\"module\" src=\"$source?ver=$version\" id=\"$id-js-module\"></script>";
	}
}

function wp_enqueue_script( $id, $source, $needs, $version, $last ) {
	$source                 = "$source?ver=$version";
	$tag                    = "<script type='text/javascript' src='$source' id='$id-js'></script>";
	$GLOBALS['tags'][ $id ] = $GLOBALS['known']['script_loader_tag']( $tag, $id, $source );
}

require $plugin;

$shown = array_map( $known['ridgeline'], $asked['shortcodes'] );
$other = $known['script_loader_tag']( '<script src="data:,"></script>', 'other', 'data:,' );

echo '<!doctype html><html lang="en-CA"><meta charset="utf-8"><title>A page in WordPress</title><link rel="icon" href="data:,"><body>',
	implode( "\n", $shown ), $other, implode( $tags ), '</body></html>';
